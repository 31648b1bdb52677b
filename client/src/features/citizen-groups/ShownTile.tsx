import '../../ui/styles/stage.css';
import { initialsOf } from '../../ui/Avatar.tsx';

/** Somebody as a tile of the meeting without a picture: initials and the name. */
export function ShownTile({ name }: { name: string }) {
  return (
    <span className="tile shown-tile h2">
      <span className="mono" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span className="tag">
        <span>{name}</span>
      </span>
    </span>
  );
}
