import { Note } from '../../ui/Card.tsx';
import { useEntryFocus } from '../../ui/entry-focus.ts';
import * as icons from '../../ui/icons.ts';

/** What has come of a press whose button is gone: it takes the focus that would be nowhere. */
export function Notice({ children }: { children: string }) {
  const place = useEntryFocus<HTMLDivElement>();
  return (
    <div role="status" tabIndex={-1} ref={place}>
      <Note tone="ok" icon={icons.done}>
        {children}
      </Note>
    </div>
  );
}
