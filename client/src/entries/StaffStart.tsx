import { Skeleton } from '../ui/States.tsx';

/** Until it is known who works here. */
export function StaffStart() {
  return (
    <main className="p-body">
      <Skeleton />
    </main>
  );
}
