import './groups.css';
import type { PublicGroup } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupsText } from '../../i18n/citizen-groups.ts';
import { useFormat } from '../../i18n/format.ts';
import { SpecialistLine } from '../citizen-frame/SpecialistLine.tsx';
import { Meetings } from './Meetings.tsx';
import { Seats } from './Seats.tsx';

interface GroupFactsProps {
  group: PublicGroup;
  /** `mine`: a place of one's own; null: places are of no interest any more. */
  seats: 'all' | 'mine' | null;
}

/** When, with whom, how many places; of a course all its meetings. */
export function GroupFacts({ group, seats }: GroupFactsProps) {
  const t = useText(citizenGroupsText);
  const format = useFormat();
  const { name, position } = group.specialist;
  return (
    <>
      <section className="card group-facts" aria-label={t.card}>
        <div className="when">
          <b>{format.time(group.startsAt)}</b>
          <span>{format.zone()}</span>
          <span className="whole">{t.when(format.date(group.startsAt), format.minutes(group.minutes, 'upTo'))}</span>
        </div>
        <SpecialistLine specialist={{ name, position: t.leads(position) }} />
        {seats && <Seats group={group} hasMine={seats === 'mine'} />}
      </section>
      {group.meetings.length > 0 && <Meetings group={group} />}
    </>
  );
}
