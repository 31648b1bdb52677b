import { classes } from './classes.ts';

/** First letters of surname and name: «Тестова Анна Примеровна» → «ТА». */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map(word => word.charAt(0).toLocaleUpperCase('ru'))
    .join('');
}

/** One of eight hues, the same for the same id on every screen. */
export function hueOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return (sum % 8) + 1;
}

export interface AvatarProps {
  name: string;
  /** The same letters as on the person's tile, where the name alone would give others. */
  initialsFrom?: string | undefined;
  /** What the hue is made of; the name when left out. */
  id?: string | undefined;
  size?: 'sm' | 'md' | 'lg' | 'xl' | undefined;
}

/** Initials on a quiet hue. Decoration beside the name, hidden from screen readers. */
export function Avatar({ name, initialsFrom = name, id = name, size = 'md' }: AvatarProps) {
  return (
    <span className={classes('ava', size !== 'md' && size, `h${hueOf(id)}`)} aria-hidden="true">
      {initialsOf(initialsFrom)}
    </span>
  );
}

export interface PersonLineProps extends AvatarProps {
  /** Position, relation, what they do now. */
  note?: React.ReactNode;
  /** Button or chip at the right. */
  children?: React.ReactNode;
}

/** Who it is: avatar, name, one quiet line. */
export function PersonLine({ note, children, ...avatar }: PersonLineProps) {
  return (
    <div className="person">
      <Avatar {...avatar} />
      <span className="grow">
        <b>{avatar.name}</b>
        {note && <small>{note}</small>}
      </span>
      {children}
    </div>
  );
}
