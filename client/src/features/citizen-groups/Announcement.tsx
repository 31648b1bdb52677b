import type { EnrolmentView, PublicGroupPage } from '@priyom/shared/api/groups';
import { useCallback, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupsText } from '../../i18n/citizen-groups.ts';
import { setInstitutionZone } from '../../i18n/zone.ts';
import { Failed } from '../citizen-app/Failed.tsx';
import { AnnouncedScreen } from './AnnouncedScreen.tsx';
import { Around } from './Around.tsx';
import { EnrolledAgain } from './EnrolledAgain.tsx';
import type { GroupsApi } from './groups-api.ts';
import { Place } from './MyPlace.tsx';
import { standAtPlace } from './place-memory.ts';
import { GroupGone, Loading } from './Refused.tsx';
import { type Reading, useReading } from './use-reading.ts';

type Outcome = { kind: 'none' } | { kind: 'again' } | { kind: 'place'; view: EnrolmentView; secret: string };

/** `/g/<id>`: from the announcement to one's own place. */
export function Announcement({ api, groupId }: { api: GroupsApi; groupId: string }) {
  const read = useCallback(async () => {
    const answer = await api.group(groupId);
    if (answer.ok) setInstitutionZone(answer.data.group.zone);
    return answer;
  }, [api, groupId]);
  const { state, retry, renew } = useReading(read);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  if (outcome.kind === 'place') return <Place api={api} secret={outcome.secret} first={outcome.view} />;
  return (
    <Around known={state.kind === 'read' ? state.data : null}>
      {outcome.kind === 'again' ? (
        <EnrolledAgain />
      ) : (
        <Announced
          state={state}
          onRetry={retry}
          drawn={page => (
            <AnnouncedScreen
              page={page}
              api={api}
              renew={renew}
              onEnrolled={enrolled =>
                setOutcome(
                  enrolled.kind === 'again'
                    ? enrolled
                    : {
                        kind: 'place',
                        view: enrolled.enrolment,
                        secret: standAtPlace(enrolled.enrolment.url),
                      },
                )
              }
            />
          )}
        />
      )}
    </Around>
  );
}

interface AnnouncedProps {
  state: Reading<PublicGroupPage>;
  onRetry: () => void;
  drawn: (page: PublicGroupPage) => React.ReactNode;
}

function Announced({ state, onRetry, drawn }: AnnouncedProps) {
  const t = useText(citizenGroupsText);
  if (state.kind === 'loading') return <Loading title={t.loading} />;
  if (state.kind === 'read') return drawn(state.data);
  return state.error.code === 'NOT_FOUND' ? <GroupGone /> : <Failed error={state.error} onRetry={onRetry} />;
}
