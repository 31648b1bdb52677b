import type { PublicGroupPage } from '@priyom/shared/api/groups';
import type { Proof } from '@priyom/shared/domain/enrolment/schema';
import { useRef, useState } from 'react';
import { newId } from '../../call/ids.ts';
import { errorText } from '../../i18n/errors.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Answer, GuestError } from '../citizen-app/rest.ts';
import { useProof } from './use-proof.ts';

type Puzzle = PublicGroupPage['puzzle'];

export type SendingState =
  | { kind: 'idle' }
  | { kind: 'solving' }
  | { kind: 'sending' }
  | { kind: 'failed'; why: string };

/** Why it did not work, in the words of what was sent; all other errors have words of their own. */
interface FailureWords {
  offline: string;
  often: string;
  wrong: string;
  invalidState: string;
}

/**
 * What nobody has to log in for is sent with a solved puzzle. The same words keep their `requestId` over presses, so a lost
 * answer does nothing twice.
 */
export function useSolvedSending(puzzle: Puzzle, failed: FailureWords) {
  const [state, setState] = useState<SendingState>({ kind: 'idle' });
  const { proofOf, likely } = useProof(puzzle);
  const language = useLanguage();
  const last = useRef({ text: '', requestId: '' });
  const idOf = (text: string): string => {
    if (last.current.text !== text) last.current = { text, requestId: newId() };
    return last.current.requestId;
  };
  const send = async <T>(
    text: string,
    given: Puzzle,
    request: (command: { requestId: string; proof: Proof }) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    setState({ kind: 'solving' });
    const proof = await proofOf(given).catch(() => null);
    // Its code could not be fetched.
    if (!proof) return { ok: false, error: { code: 'OFFLINE' } };
    setState({ kind: 'sending' });
    return request({ requestId: idOf(text), proof });
  };
  const whyOf = ({ code }: GuestError): string => {
    if (code === 'OFFLINE') return failed.offline;
    if (code === 'RATE_LIMITED') return failed.often;
    if (code === 'VALIDATION') return failed.wrong;
    if (code === 'INVALID_STATE') return failed.invalidState;
    const { title, next } = errorText(code, language);
    return `${title}. ${next}`;
  };
  const fail = (error: GuestError) => setState({ kind: 'failed', why: whyOf(error) });
  return { state, likely, send, fail };
}
