import type { PublicGroups } from '@priyom/shared/api/groups';
import { useState } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenGroupLettersText } from '../../../i18n/citizen-group-letters.ts';
import { useSolvedSending } from '../use-solved-sending.ts';
import type { LettersApi } from './letters-api.ts';

type Puzzle = NonNullable<PublicGroups['subscribe']>;

export interface SubscribeUse {
  slug: string;
  puzzle: Puzzle;
  api: Pick<LettersApi, 'subscribe'>;
  /** Reads the page again, with a fresh puzzle. */
  renew: () => Promise<PublicGroups | null>;
}

/** «Подписаться»: `sentTo` is the address that was taken; whether it was known before is told to nobody. */
export function useSubscribe({ slug, puzzle, api, renew }: SubscribeUse) {
  const { off, ...words } = useText(citizenGroupLettersText).form.failed;
  const { state, likely, send, fail } = useSolvedSending(puzzle, { ...words, invalidState: off });
  const [sentTo, setSentTo] = useState<string | null>(null);
  const ask = (email: string, given: Puzzle) =>
    send(email, given, command => api.subscribe(slug, { ...command, email }));
  const subscribe = async (email: string) => {
    let answer = await ask(email, puzzle);
    if (!answer.ok && answer.error.code === 'VALIDATION') {
      // A page that stood open for long has a puzzle that is no longer taken.
      const fresh = (await renew())?.subscribe;
      if (fresh && fresh.challenge !== puzzle.challenge) answer = await ask(email, fresh);
    }
    if (answer.ok) setSentTo(email);
    else fail(answer.error);
  };
  return { state, likely, sentTo, subscribe };
}
