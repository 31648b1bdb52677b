import type { ErrorCode } from '@priyom/shared/errors';
import { useEffect, useRef, useState } from 'react';
import { clientId } from '../../call/client-id.ts';
import { newId } from '../../call/ids.ts';
import { type CallSession, createCallSession } from '../../call/session.ts';
import { textOf } from '../../i18n/catalog.ts';
import { citizenFrameText } from '../../i18n/citizen-frame.ts';
import type { WithdrawConsent } from '../citizen-consent/GivenConsents.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import type { Visit } from '../citizen-frame/visit.ts';
import { forgetQuestion } from '../citizen-hall/question-memory.ts';
import { nearYou } from '../citizen-waiting/near-you.ts';
import type { GuestApi } from './api.ts';
import { exitStops } from './exit-plan.ts';
import { SessionScreens } from './SessionScreens.tsx';
import { opensBySelf, type Plan } from './way.ts';

interface SessionStepProps {
  api: GuestApi;
  visit: Visit;
  plan: Plan;
  /** «Перейти сюда» was said before: then the server's question is answered already. */
  movesHere: boolean;
  onWithdraw: WithdrawConsent;
  /** What this page knows of the visit is no longer so: read it again. */
  onStale: () => void;
}

/** From the waiting room to the last page: one call in this tab. */
export default function SessionStep({ api, visit, plan, movesHere, onWithdraw, onStale }: SessionStepProps) {
  const { consultationId, invitationId } = visit;
  // As it was on coming: they are back now, and the visit says so when it is read again.
  const [isAfterExit] = useState(visit.afterQuickExit);
  const [session] = useState(() =>
    createCallSession({
      consultationId,
      invitationId,
      role: 'guest',
      clientId: clientId(),
      initialMuted: false,
      wants: opensBySelf(plan, visit),
      ...(plan.found && { found: plan.found }),
    }),
  );
  useEffect(() => {
    const forget = exitStops(() => {
      session.quickExit();
      forgetQuestion(session.options.consultationId);
    });
    void session.join();
    // While it joins: what comes later would move what a thumb is already above.
    nearYou.load().catch(() => undefined);
    return () => {
      forget();
      session.dispose();
    };
  }, [session]);
  useAgreedTakeOver(session, movesHere);
  usePhoneWish(api, visit, plan);
  useStale(session, onStale);
  return (
    <SessionScreens
      session={session}
      visit={visit}
      plan={plan}
      isAfterExit={isAfterExit}
      onWithdraw={onWithdraw}
      onStale={onStale}
    />
  );
}

function useAgreedTakeOver(session: CallSession, movesHere: boolean): void {
  const isElsewhere = useCall(
    session,
    ({ phase }) => phase.kind === 'failed' && phase.error.code === 'SESSION_ELSEWHERE',
  );
  useEffect(() => {
    if (isElsewhere && movesHere) void session.takeOver();
  }, [isElsewhere, movesHere, session]);
}

/** «Видеть здесь, говорить по телефону»: somebody must ring; one task per visit of this page. */
function usePhoneWish(api: GuestApi, visit: Visit, plan: Plan): void {
  const requestId = useRef(newId());
  const { invitationId } = visit;
  const isByPhone = plan.mode === 'phone';
  useEffect(() => {
    if (!isByPhone) return;
    const text = textOf(citizenFrameText).wishes.phone;
    void api.ask(invitationId, { requestId: requestId.current, kind: 'callBack', text });
  }, [api, invitationId, isByPhone]);
}

/** Refusals that have a screen of their own: consent was withdrawn, the meeting was moved or is over. */
const STALE: readonly ErrorCode[] = [
  'CONSENT_REQUIRED',
  'LINK_EARLY',
  'LINK_FINISHED',
  'LINK_REVOKED',
  'LINK_ASKS_YEAR',
  'INVALID_STATE',
  'REENTRY_OVER',
];

function useStale(session: CallSession, onStale: () => void): void {
  const isStale = useCall(
    session,
    ({ phase }) =>
      (phase.kind === 'failed' && STALE.includes(phase.error.code)) ||
      // Whether there is a newer link, only the visit's answer tells.
      (phase.kind === 'superseded' && phase.reason === 'revoked'),
  );
  useEffect(() => {
    if (isStale) onStale();
  }, [isStale, onStale]);
}
