import { Avatar } from '../../ui/Avatar.tsx';
import type { Visit } from './visit.ts';
import './frame.css';

/** Who waits for the person: full name and position, as D15 wants them before anything begins. */
export function SpecialistLine({ specialist }: Pick<Visit, 'specialist'>) {
  return (
    <div className="spec">
      <Avatar name={specialist.name} size="lg" />
      <div>
        <b>{specialist.name}</b>
        <span>{specialist.position}</span>
      </div>
    </div>
  );
}
