import type { Enrolled, PublicGroupPage } from '@priyom/shared/api/groups';
import { useRef, useState } from 'react';
import { newId } from '../../call/ids.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupFormText } from '../../i18n/citizen-group-form.ts';
import { errorText } from '../../i18n/errors.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Answer, GuestError } from '../citizen-app/rest.ts';
import type { GroupsApi } from './groups-api.ts';
import { useProof } from './use-proof.ts';
import type { Wish } from './wish.ts';

interface EnrolUse {
  page: PublicGroupPage;
  api: Pick<GroupsApi, 'enrol'>;
  /** Reads the page again, with a fresh puzzle. */
  renew: () => Promise<PublicGroupPage | null>;
  onEnrolled: (enrolled: Enrolled) => void;
}

export type EnrolState = { kind: 'idle' } | { kind: 'solving' } | { kind: 'sending' } | { kind: 'failed'; why: string };

/** «Записаться»: the same wish keeps its `requestId` over presses, so a lost answer takes no second place. */
export function useEnrol({ page, api, renew, onEnrolled }: EnrolUse) {
  const [state, setState] = useState<EnrolState>({ kind: 'idle' });
  const { proofOf, likely } = useProof(page.puzzle);
  const whyOf = useWhy();
  const last = useRef({ wish: '', requestId: '' });
  const idOf = (wish: Wish): string => {
    const text = JSON.stringify(wish);
    if (last.current.wish !== text) last.current = { wish: text, requestId: newId() };
    return last.current.requestId;
  };
  const send = async (wish: Wish, { group, puzzle }: PublicGroupPage): Promise<Answer<Enrolled>> => {
    setState({ kind: 'solving' });
    const proof = await proofOf(puzzle).catch(() => null);
    // Its code could not be fetched.
    if (!proof) return { ok: false, error: { code: 'OFFLINE' } };
    setState({ kind: 'sending' });
    return api.enrol(group.id, { requestId: idOf(wish), ...wish, proof });
  };
  const enrol = async (wish: Wish) => {
    let answer = await send(wish, page);
    if (!answer.ok && isWorthReading(answer.error)) {
      const fresh = await renew();
      // All else has been looked at here: a page that stood open for long has a puzzle that is no longer taken.
      const isStale = answer.error.code === 'VALIDATION' && fresh?.puzzle.challenge !== page.puzzle.challenge;
      if (fresh && isStale) answer = await send(wish, fresh);
    }
    if (answer.ok) onEnrolled(answer.data);
    else setState({ kind: 'failed', why: whyOf(answer.error) });
  };
  return { state, likely, enrol };
}

/** Whether the page itself may have become another: begun, cancelled, filled, a new text of a consent. */
const isWorthReading = ({ code }: GuestError): boolean => code !== 'OFFLINE' && code !== 'RATE_LIMITED';

function useWhy(): (error: GuestError) => string {
  const t = useText(citizenGroupFormText).failed;
  const language = useLanguage();
  return error => {
    if (error.code === 'OFFLINE') return t.offline;
    if (error.code === 'RATE_LIMITED') return t.often;
    if (error.code === 'VALIDATION') return t.wrong;
    if (error.code === 'INVALID_STATE') return t.changed;
    const { title, next } = errorText(error.code, language);
    return `${title}. ${next}`;
  };
}
