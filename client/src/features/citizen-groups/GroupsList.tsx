import './groups.css';
import type { PublicGroup, PublicGroups } from '@priyom/shared/api/groups';
import { useCallback, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupsText } from '../../i18n/citizen-groups.ts';
import { useFormat } from '../../i18n/format.ts';
import { setInstitutionZone } from '../../i18n/zone.ts';
import { PageTitle } from '../../ui/CitizenPage.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { Empty } from '../../ui/States.tsx';
import { Failed } from '../citizen-app/Failed.tsx';
import { CitizenScreen } from '../citizen-frame/CitizenScreen.tsx';
import { Around } from './Around.tsx';
import { groupPath } from './address.ts';
import type { GroupsApi } from './groups-api.ts';
import { subscribeForm } from './letters-on-demand.ts';
import type { SubscribeFormProps } from './on-demand/SubscribeForm.tsx';
import { Loading, NotFound } from './Refused.tsx';
import { type Reading, useReading } from './use-reading.ts';

/** `/i/<slug>`: what an institution has to come, the nearest first. */
export function GroupsList({ api, slug }: { api: GroupsApi; slug: string }) {
  const read = useCallback(async () => {
    const answer = await api.groups(slug);
    const [first] = answer.ok ? answer.data.groups : [];
    if (first) setInstitutionZone(first.zone);
    return answer;
  }, [api, slug]);
  const { state, retry, renew } = useReading(read);
  return (
    <Around known={state.kind === 'read' ? state.data : null}>
      <Listed state={state} onRetry={retry} renew={renew} />
    </Around>
  );
}

interface ListedProps {
  state: Reading<PublicGroups>;
  onRetry: () => void;
  renew: () => Promise<PublicGroups | null>;
}

function Listed({ state, onRetry, renew }: ListedProps) {
  const t = useText(citizenGroupsText).list;
  if (state.kind === 'loading') return <Loading title={t.title} />;
  if (state.kind === 'read') return <ListScreen page={state.data} renew={renew} />;
  if (state.error.code !== 'NOT_FOUND') return <Failed error={state.error} onRetry={onRetry} />;
  return <NotFound tab={t.tab} title={t.unknown} text={t.unknownText} icon={icons.search} />;
}

interface ListScreenProps {
  page: PublicGroups;
  renew: () => Promise<PublicGroups | null>;
}

export function ListScreen({ page, renew }: ListScreenProps) {
  const { groups, institution, subscribe } = page;
  const t = useText(citizenGroupsText).list;
  const zone = useFormat().zone();
  // One main button: that of the nearest meeting with a place.
  const main = groups.find(({ state }) => state === 'open');
  return (
    <CitizenScreen tab={t.tab}>
      <div className="stack">
        <PageTitle key="list">{t.title}</PageTitle>
        {groups.length > 0 && <p className="small">{zone ? t.lead + t.zone(zone) : t.lead}</p>}
        <p className="small c-where">{institution.name}</p>
      </div>
      {groups.length > 0 ? (
        <ul className="stack groups" aria-label={t.nearest}>
          {groups.map(group => (
            <Listing key={group.id} group={group} isMain={group === main} />
          ))}
        </ul>
      ) : (
        <Empty icon={icons.calendar} title={t.empty}>
          {t.emptyText}
        </Empty>
      )}
      {subscribe && <LettersOf slug={institution.slug} puzzle={subscribe} renew={renew} />}
    </CitizenScreen>
  );
}

/** Folded away, and fetched with its puzzle when it is opened: most come to enrol. */
function LettersOf(props: SubscribeFormProps) {
  const t = useText(citizenGroupsText).letters;
  const [wasOpened, setOpened] = useState(false);
  return (
    <Disclosure summary={t.summary} onToggle={isOpen => isOpen && setOpened(true)}>
      {wasOpened && <ShownOnDemand of={subscribeForm} props={props} />}
    </Disclosure>
  );
}

function Listing({ group, isMain }: { group: PublicGroup; isMain: boolean }) {
  const words = useText(citizenGroupsText);
  const t = words.list;
  const format = useFormat();
  const action = group.state === 'open' ? t.enrol : group.state === 'full' ? t.queue : t.more;
  const places =
    group.state === 'open' ? words.seats.free(group.free) + words.seats.of(group.places) : words.seats.none;
  return (
    <li className="card listing">
      <div>
        <h2>{group.title}</h2>
        <p>{t.at(format.date(group.startsAt), format.time(group.startsAt))}</p>
        {group.meetings.length > 0 && <p className="small">{words.course.listed(group.meetings.length)}</p>}
        {group.forWhom && <p className="small">{group.forWhom}</p>}
        {group.form === 'webinar' && <p className="small">{words.how.webinar}</p>}
        <p className="small">
          {group.state === 'closed' || group.state === 'cancelled' ? words[group.state].title : places}
        </p>
      </div>
      <a
        className={isMain ? 'btn primary' : 'btn secondary'}
        href={groupPath(group.id)}
        aria-label={t.about(action, group.title)}
      >
        {action}
      </a>
    </li>
  );
}
