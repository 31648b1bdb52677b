import type { GroupList, GroupView } from '@priyom/shared/api/groups';
import { reachOf } from '@priyom/shared/domain/staff/rights';
import { useText } from '../../i18n/catalog.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import * as icons from '../../ui/icons.ts';
import { DataAsOf, Empty } from '../../ui/States.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { useMe } from '../staff-app/session.ts';
import { useNow } from '../staff-app/use-now.ts';
import { GroupRow } from './GroupRow.tsx';
import { lacksPeople, sorted } from './group-state.ts';
import { PublicPlaces } from './PublicPlaces.tsx';
import { useGroups } from './use-groups.ts';
import './groups.css';

/** What is announced, what is a draft still, and where the public reads of it (D9). */
export function GroupsPage() {
  const t = useText(staffGroupsText);
  const query = useGroups();
  const mayAnnounce = reachOf(useMe().roles, 'group.announce') !== null;
  const announce = mayAnnounce && (
    <LinkButton variant="primary" icon={icons.add} href={`${BASE}/groups/new`}>
      {t.announce}
    </LinkButton>
  );
  return (
    <>
      <PageHead
        title={t.title}
        sub={mayAnnounce && t.lead}
        marks={query.data && query.isError && <DataAsOf at={query.dataUpdatedAt} />}
        actions={announce}
      />
      <PageBody>
        {query.data ? (
          <Loaded list={query.data} mayAnnounce={mayAnnounce} />
        ) : (
          <QueryState queries={[query]} lines={[100, 100, 80]} />
        )}
      </PageBody>
    </>
  );
}

function Loaded({ list, mayAnnounce }: { list: GroupList; mayAnnounce: boolean }) {
  const t = useText(staffGroupsText);
  const { coming, past } = sorted(list.groups, useNow());
  return (
    <div className="gr-page">
      {coming.length > 0 ? (
        <section className="gr-part" aria-label={t.coming}>
          <h2>{t.coming}</h2>
          <Rows groups={coming} zone={list.zone} />
        </section>
      ) : (
        <Empty icon={icons.people} title={t.none}>
          {mayAnnounce ? t.noneLead : t.noneReadLead}
        </Empty>
      )}
      {past.length > 0 && (
        <Disclosure summary={t.past(past.length)}>
          <Rows groups={past} zone={list.zone} />
        </Disclosure>
      )}
      <PublicPlaces places={list.public} />
    </div>
  );
}

function Rows({ groups, zone }: { groups: readonly GroupView[]; zone: string }) {
  const now = useNow();
  return (
    <ul className="gr-list">
      {groups.map(group => (
        <GroupRow key={group.id} group={group} isThin={lacksPeople(group, now, zone)} />
      ))}
    </ul>
  );
}
