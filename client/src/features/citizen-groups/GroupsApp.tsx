import { Suspense, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupsText } from '../../i18n/citizen-groups.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { ScreenOnDemand } from '../../ui/OnDemand.tsx';
import { Broken } from '../citizen-app/Failed.tsx';
import type { WhomToCall } from '../citizen-frame/visit.ts';
import { Announcement } from './Announcement.tsx';
import { Around, StaticWhomContext } from './Around.tsx';
import { addressOf } from './address.ts';
import { GroupsList } from './GroupsList.tsx';
import { createGroupsApi, type GroupsApi } from './groups-api.ts';
import { lettersPage } from './letters-on-demand.ts';
import { MyPlace } from './MyPlace.tsx';
import { GroupGone, Loading } from './Refused.tsx';

/** The public page of groups (D9): what is announced, one group with «Записаться», the place of who has enrolled, and letters about new ones. */
export function GroupsApp({ pathname, staticWhom }: { pathname: string; staticWhom: WhomToCall | null }) {
  const [api] = useState(() => createGroupsApi());
  return (
    <StaticWhomContext value={staticWhom}>
      <ErrorBoundary
        fallback={
          <Around known={null}>
            <Broken />
          </Around>
        }
        onError={error => console.error(error)}
      >
        <Suspense fallback={<Fetching />}>
          <Page api={api} pathname={pathname} />
        </Suspense>
      </ErrorBoundary>
    </StaticWhomContext>
  );
}

/** Of a page whose code comes by itself. */
function Fetching() {
  const t = useText(citizenGroupsText);
  return (
    <Around known={null}>
      <Loading title={t.letters.loading} />
    </Around>
  );
}

function Page({ api, pathname }: { api: GroupsApi; pathname: string }) {
  const address = addressOf(pathname);
  switch (address?.kind) {
    case 'group':
      return <Announcement api={api} groupId={address.groupId} />;
    case 'list':
      return <GroupsList api={api} slug={address.slug} />;
    case 'place':
      return <MyPlace api={api} />;
    case 'letters':
      return <ScreenOnDemand of={lettersPage} props={{}} />;
    case undefined:
      return (
        <Around known={null}>
          <GroupGone />
        </Around>
      );
  }
}
