import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { isIn } from '../../call/in-room.ts';
import { type Translation, useText } from '../../i18n/catalog.ts';
import { type ru, staffHallText } from '../../i18n/staff-hall.ts';
import { typeset } from '../../i18n/typography.ts';

export interface HallTitleProps {
  snapshot: Snapshot;
  /** Of a webinar. */
  stage: readonly ParticipantView[];
}

/** What it is called, and who is here in numbers; by name they are on their pictures and in the list. */
export function HallTitle({ snapshot, stage }: HallTitleProps) {
  const t = useText(staffHallText).title;
  const { hall, title } = snapshot;
  const line =
    hall?.form === 'webinar'
      ? t.webinar(stage.length, hall.listening)
      : t.group(snapshot.participants.filter(isIn).length, whoIsIn(snapshot, t));
  return (
    <div className="hl-title">
      {title && <b>{typeset(title)}</b>}
      <small>{line}</small>
    </div>
  );
}

type Words = Translation<typeof ru>['title'];

/** «вы, переводчик и 7 участников» */
export function whoIsIn({ participants, me }: Pick<Snapshot, 'participants' | 'me'>, t: Words): string {
  const others = participants.filter(person => isIn(person) && person.id !== me.participantId);
  const count = (...roles: readonly string[]): number => others.filter(({ role }) => roles.includes(role)).length;
  const some = (n: number, words: (n: number) => string): string[] => (n > 0 ? [words(n)] : []);
  const parts = [
    t.you,
    ...some(count('lead'), () => t.lead),
    ...some(count('colleague'), t.colleagues),
    ...some(count('interpreter'), t.interpreters),
    ...some(count('citizen', 'guest'), t.participants),
  ];
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1).join(', ');
  return before ? t.and(before, last) : last;
}
