import type { EnrolmentView } from '@priyom/shared/api/groups';
import { useCallback, useEffect } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupPlaceText } from '../../i18n/citizen-group-place.ts';
import { setInstitutionZone } from '../../i18n/zone.ts';
import * as icons from '../../ui/icons.ts';
import { Failed } from '../citizen-app/Failed.tsx';
import { Around } from './Around.tsx';
import type { GroupsApi } from './groups-api.ts';
import { PlaceScreen } from './PlaceScreen.tsx';
import { Loading, NotFound } from './Refused.tsx';
import { type Reading, useReading } from './use-reading.ts';
import { useSecret } from './use-secret.ts';

/** `/e#<secret>` */
export function MyPlace({ api }: { api: GroupsApi }) {
  const secret = useSecret('place');
  if (secret) return <Place key={secret} api={api} secret={secret} />;
  return (
    <Around known={null}>
      <UnknownPlace />
    </Around>
  );
}

interface PlaceProps {
  api: GroupsApi;
  secret: string;
  /** Just enrolled: nothing is asked again. */
  first?: EnrolmentView | undefined;
}

export function Place({ api, secret, first }: PlaceProps) {
  const read = useCallback(async () => {
    const answer = await api.place(secret);
    if (answer.ok) setInstitutionZone(answer.data.group.zone);
    return answer;
  }, [api, secret]);
  const { state, retry, renew, saw } = useReading(read, first);
  useEffect(() => {
    // The list moves while the page lies in another tab.
    const seen = () => document.visibilityState === 'visible' && void renew();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [renew]);
  const cancel = async (requestId: string): Promise<boolean> => {
    const answer = await api.cancel({ requestId, secret });
    if (answer.ok) saw(answer.data);
    return answer.ok;
  };
  return (
    <Around known={state.kind === 'read' ? state.data : null}>
      <PlaceState state={state} onRetry={retry} onCancel={cancel} />
    </Around>
  );
}

interface PlaceStateProps {
  state: Reading<EnrolmentView>;
  onRetry: () => void;
  onCancel: (requestId: string) => Promise<boolean>;
}

function PlaceState({ state, onRetry, onCancel }: PlaceStateProps) {
  const t = useText(citizenGroupPlaceText);
  if (state.kind === 'loading') return <Loading title={t.loading} />;
  if (state.kind === 'read') return <PlaceScreen view={state.data} onCancel={onCancel} />;
  const { code } = state.error;
  const isUnknown = code === 'NOT_FOUND' || code === 'LINK_UNKNOWN' || code === 'VALIDATION';
  return isUnknown ? <UnknownPlace /> : <Failed error={state.error} onRetry={onRetry} />;
}

/** A link that was cut short, or whose enrolment is no longer kept. */
export function UnknownPlace() {
  const t = useText(citizenGroupPlaceText).unknown;
  return <NotFound tab={t.tab} title={t.title} text={t.text} icon={icons.link} />;
}
