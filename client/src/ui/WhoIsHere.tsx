import './styles/stage.css';
import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/catalog.ts';
import { uiText } from '../i18n/ui.ts';
import { Avatar, PersonLine } from './Avatar.tsx';
import { Dialog } from './Dialog.tsx';

export interface PersonHere {
  readonly id: string;
  readonly name: string;
  /** The same as on the person's tile; else from the name. */
  readonly initialsFrom?: string | undefined;
  readonly position?: string | undefined;
  readonly isSelf?: boolean | undefined;
  /** «Сейчас войдёт…», «отошла», «по телефону» */
  readonly state?: string | undefined;
  /** Beside the name, what can be done about this person. */
  readonly tools?: ReactNode;
}

export interface WhoIsHereProps {
  people: readonly PersonHere[];
  /** Stands first: «Идёт запись». */
  first?: ReactNode;
  /** «Пригласить» after the names. */
  action?: ReactNode;
  /** Below 1024 the chips become one button that opens the list. */
  isCompact: boolean;
}

/** Who sees and hears you, by name and role, always on the screen and before they can (ux §1.4). */
export function WhoIsHere({ people, first, action, isCompact }: WhoIsHereProps) {
  if (isCompact) return <CompactWho people={people} first={first} />;
  return (
    <ul className="who-row">
      {first && <li>{first}</li>}
      {people.map(person => (
        <li key={person.id} className="who">
          <Avatar name={person.name} initialsFrom={person.initialsFrom} id={person.id} size="sm" />
          <WhoWords person={person} />
          {person.tools}
        </li>
      ))}
      {action && <li>{action}</li>}
    </ul>
  );
}

function WhoWords({ person }: { person: PersonHere }) {
  const t = useText(uiText);
  const note = [person.position, person.state].filter(Boolean).join(', ');
  return (
    <span>
      {person.isSelf ? t.you : person.name}
      {note && <small> {note}</small>}
    </span>
  );
}

function CompactWho({ people, first }: Pick<WhoIsHereProps, 'people' | 'first'>) {
  const t = useText(uiText);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {first}
      <button type="button" className="who compact" aria-expanded={isOpen} onClick={() => setOpen(true)}>
        <span className="who-faces">
          {people.slice(0, 3).map(person => (
            <Avatar key={person.id} name={person.name} initialsFrom={person.initialsFrom} id={person.id} size="sm" />
          ))}
        </span>
        {t.inRoom(people.length)}
      </button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t.whoIsHere}>
        <ul className="stack">
          {people.map(person => (
            <li key={person.id}>
              <PersonLine
                name={person.name}
                initialsFrom={person.initialsFrom}
                id={person.id}
                note={[person.isSelf && t.you, person.position, person.state].filter(Boolean).join(', ')}
              >
                {person.tools}
              </PersonLine>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
