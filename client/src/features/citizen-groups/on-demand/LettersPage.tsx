import type { SubscriptionView } from '@priyom/shared/api/subscriptions';
import { useCallback, useState } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenGroupLettersText } from '../../../i18n/citizen-group-letters.ts';
import { citizenGroupsText } from '../../../i18n/citizen-groups.ts';
import * as icons from '../../../ui/icons.ts';
import { Failed } from '../../citizen-app/Failed.tsx';
import { Around } from '../Around.tsx';
import { Loading, NotFound } from '../Refused.tsx';
import { type Reading, useReading } from '../use-reading.ts';
import { useSecret } from '../use-secret.ts';
import { LettersScreen } from './LettersScreen.tsx';
import { createLettersApi, type LettersApi } from './letters-api.ts';

export interface LettersPageProps {
  /** For tests. */
  api?: LettersApi | undefined;
}

/** `/m#<secret>`: whether letters about new groups come to somebody's address; read out of the address as that of a place. */
export default function LettersPage({ api: given }: LettersPageProps) {
  const [api] = useState(() => given ?? createLettersApi());
  const secret = useSecret('letters');
  if (secret) return <Letters key={secret} api={api} secret={secret} />;
  return (
    <Around known={null}>
      <UnknownLetters />
    </Around>
  );
}

function Letters({ api, secret }: { api: LettersApi; secret: string }) {
  const read = useCallback(() => api.read(secret), [api, secret]);
  const { state, retry, saw } = useReading(read);
  const decide = async (wants: boolean, requestId: string): Promise<boolean> => {
    const answer = await api.decide({ requestId, secret, wants });
    if (answer.ok) saw(answer.data);
    return answer.ok;
  };
  return (
    <Around known={state.kind === 'read' ? state.data : null}>
      <LettersState state={state} onRetry={retry} onDecide={decide} />
    </Around>
  );
}

interface LettersStateProps {
  state: Reading<SubscriptionView>;
  onRetry: () => void;
  onDecide: (wants: boolean, requestId: string) => Promise<boolean>;
}

function LettersState({ state, onRetry, onDecide }: LettersStateProps) {
  const { letters } = useText(citizenGroupsText);
  if (state.kind === 'loading') return <Loading title={letters.loading} />;
  if (state.kind === 'read') return <LettersScreen key={state.data.status} view={state.data} onDecide={onDecide} />;
  const { code } = state.error;
  const isUnknown = code === 'NOT_FOUND' || code === 'LINK_UNKNOWN' || code === 'VALIDATION';
  return isUnknown ? <UnknownLetters /> : <Failed error={state.error} onRetry={onRetry} />;
}

/** A link that was cut short, or whose address is no longer kept. */
export function UnknownLetters() {
  const t = useText(citizenGroupLettersText).unknown;
  return <NotFound tab={t.tab} title={t.title} text={t.text} icon={icons.link} />;
}
