import type { PublicGroups } from '@priyom/shared/api/groups';
import { useRef, useState } from 'react';
import { newId } from '../../../call/ids.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenGroupLettersText } from '../../../i18n/citizen-group-letters.ts';
import { errorText } from '../../../i18n/errors.ts';
import { useLanguage } from '../../../i18n/language.ts';
import type { Answer, GuestError } from '../../citizen-app/rest.ts';
import { useProof } from '../use-proof.ts';
import type { LettersApi } from './letters-api.ts';

type Puzzle = NonNullable<PublicGroups['subscribe']>;

export interface SubscribeUse {
  slug: string;
  puzzle: Puzzle;
  api: Pick<LettersApi, 'subscribe'>;
  /** Reads the page again, with a fresh puzzle. */
  renew: () => Promise<PublicGroups | null>;
}

export type SubscribeState =
  | { kind: 'idle' }
  | { kind: 'solving' }
  | { kind: 'sending' }
  /** Whether the address was known before is told to nobody. */
  | { kind: 'sent'; email: string }
  | { kind: 'failed'; why: string };

/** «Подписаться»: the same address keeps its `requestId` over presses, so a lost answer sends no second letter. */
export function useSubscribe({ slug, puzzle, api, renew }: SubscribeUse) {
  const [state, setState] = useState<SubscribeState>({ kind: 'idle' });
  const { proofOf, likely } = useProof(puzzle);
  const whyOf = useWhy();
  const last = useRef({ email: '', requestId: '' });
  const idOf = (email: string): string => {
    if (last.current.email !== email) last.current = { email, requestId: newId() };
    return last.current.requestId;
  };
  const send = async (email: string, given: Puzzle): Promise<Answer<object>> => {
    setState({ kind: 'solving' });
    const proof = await proofOf(given).catch(() => null);
    // Its code could not be fetched.
    if (!proof) return { ok: false, error: { code: 'OFFLINE' } };
    setState({ kind: 'sending' });
    return api.subscribe(slug, { requestId: idOf(email), email, proof });
  };
  const subscribe = async (email: string) => {
    let answer = await send(email, puzzle);
    if (!answer.ok && answer.error.code === 'VALIDATION') {
      // A page that stood open for long has a puzzle that is no longer taken.
      const fresh = (await renew())?.subscribe;
      if (fresh && fresh.challenge !== puzzle.challenge) answer = await send(email, fresh);
    }
    setState(answer.ok ? { kind: 'sent', email } : { kind: 'failed', why: whyOf(answer.error) });
  };
  return { state, likely, subscribe };
}

function useWhy(): (error: GuestError) => string {
  const t = useText(citizenGroupLettersText).form.failed;
  const language = useLanguage();
  return error => {
    if (error.code === 'OFFLINE') return t.offline;
    if (error.code === 'RATE_LIMITED') return t.often;
    if (error.code === 'VALIDATION') return t.wrong;
    if (error.code === 'INVALID_STATE') return t.off;
    const { title, next } = errorText(error.code, language);
    return `${title}. ${next}`;
  };
}
