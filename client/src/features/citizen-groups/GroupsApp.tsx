import { useState } from 'react';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { Broken } from '../citizen-app/Failed.tsx';
import type { WhomToCall } from '../citizen-frame/visit.ts';
import { Announcement } from './Announcement.tsx';
import { Around, StaticWhomContext } from './Around.tsx';
import { addressOf } from './address.ts';
import { GroupsList } from './GroupsList.tsx';
import { createGroupsApi, type GroupsApi } from './groups-api.ts';
import { MyPlace } from './MyPlace.tsx';
import { GroupGone } from './Refused.tsx';

/** The public page of groups (D9): what is announced, one group with «Записаться», and the place of who has enrolled. */
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
        <Page api={api} pathname={pathname} />
      </ErrorBoundary>
    </StaticWhomContext>
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
    case undefined:
      return (
        <Around known={null}>
          <GroupGone />
        </Around>
      );
  }
}
