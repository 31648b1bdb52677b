import { Suspense, useEffect, useMemo, useState } from 'react';
import { newId } from '../../call/ids.ts';
import { preloadCall } from '../../call/preload.ts';
import { textOf } from '../../i18n/catalog.ts';
import { citizenFrameText } from '../../i18n/citizen-frame.ts';
import { errorText } from '../../i18n/errors.ts';
import { getLanguage } from '../../i18n/language.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { onDemand, ScreenOnDemand } from '../../ui/OnDemand.tsx';
import { QuickExitProvider } from '../../ui/QuickExit.tsx';
import { endingOfVisit, isAskedAfter } from '../citizen-after/ending.ts';
import { lastPage } from '../citizen-after/last-page.ts';
import { Consent } from '../citizen-consent/Consent.tsx';
import type { CallMeWish } from '../citizen-frame/CallMeDialog.tsx';
import { ClockContext } from '../citizen-frame/clock.ts';
import { HelpProvider } from '../citizen-frame/HelpProvider.tsx';
import type { ConsentView, RemovalView, Visit, WhomToCall } from '../citizen-frame/visit.ts';
import { ByPhone, NotMe, PhoneInstead } from '../citizen-link/Aside.tsx';
import { Cancelled } from '../citizen-link/Cancelled.tsx';
import { Early } from '../citizen-link/Early.tsx';
import { Elsewhere } from '../citizen-link/Elsewhere.tsx';
import { LinkRefused, NoLink } from '../citizen-link/LinkRefused.tsx';
import { OpenLink } from '../citizen-link/OpenLink.tsx';
import { UnsupportedBrowser } from '../citizen-link/UnsupportedBrowser.tsx';
import { Connecting } from '../citizen-waiting/Connecting.tsx';
import { useOfflinePage } from '../installed/installed-on-demand.ts';
import { createGuestApi, type GuestApi } from './api.ts';
import { exitPlan } from './exit-plan.ts';
import { Broken, Failed } from './Failed.tsx';
import { type AppState, refusedState } from './state.ts';
import { useVisit, type VisitActions } from './use-visit.ts';
import { isRoomNear, type Step, stepOf } from './way.ts';

// Nothing of a call is on the phone before consents are given: who only reads the date pays for nothing else.
const checkStep = onDemand(() => import('./CheckStep.tsx'));
const yearAsked = onDemand(() => import('../citizen-link/on-demand/YearAsked.tsx'));
const sessionStep = onDemand(() => import('./SessionStep.tsx'));

/** The citizen's whole way: link → consent → check → waiting → meeting → after (ux §4, §5). */
export function CitizenApp({ staticWhom }: { staticWhom: WhomToCall | null }) {
  const [api] = useState(() => createGuestApi());
  const { state, actions } = useVisit(api);
  const visit = state.kind === 'visit' ? state.visit : null;
  const plan = useMemo(
    () => exitPlan(visit?.quickExitUrl, visit?.invitationId),
    [visit?.quickExitUrl, visit?.invitationId],
  );
  const offsetMs = state.kind === 'visit' ? state.offsetMs : 0;
  const clock = useMemo(() => () => Date.now() + offsetMs, [offsetMs]);
  const send = visit ? (wish: CallMeWish) => sendWish(api, visit, wish) : null;
  const step = stepKind(state);
  usePreload(step);
  useOfflinePage('citizen', visit?.institution.phone);
  const isAsking = step === 'consent';
  return (
    <QuickExitProvider plan={plan}>
      <ClockContext value={clock}>
        <HelpProvider
          whom={whomOf(state) ?? staticWhom}
          send={send}
          askedAt={visit?.askedAt}
          onAsked={reason => reason === 'call' && isAsking && actions.choose({ aside: 'phoneInstead' })}
        >
          <ErrorBoundary fallback={<Broken />} onError={error => console.error(error)}>
            <Suspense fallback={<Connecting />}>
              <Screen api={api} state={state} actions={actions} />
            </Suspense>
          </ErrorBoundary>
        </HelpProvider>
      </ClockContext>
    </QuickExitProvider>
  );
}

/** The room is fetched beside the check. What cannot be fetched now is fetched when its screen comes. */
function usePreload(step: Step['kind'] | null): void {
  const isNear = isRoomNear(step);
  useEffect(() => {
    if (isNear) void Promise.allSettled([sessionStep.load(), preloadCall()]);
  }, [isNear]);
}

function whomOf(state: AppState): WhomToCall | null {
  if (state.kind === 'visit') return state.visit.institution;
  return state.kind === 'refused' ? state.whom : null;
}

const stepKind = (state: AppState): Step['kind'] | null =>
  state.kind === 'visit' ? stepOf(state.visit, state.choices).kind : null;

async function sendWish(api: GuestApi, visit: Visit, { reason, phone, text }: CallMeWish): Promise<boolean> {
  const { wishes } = textOf(citizenFrameText);
  const kind = reason === 'technician' ? 'technicalHelp' : 'callBack';
  const wish = reason === 'call' || reason === 'technician' ? '' : wishes[reason];
  const words = [wish, text].filter(Boolean).join('. ');
  const answer = await api.ask(visit.invitationId, { requestId: newId(), kind, phone, text: words });
  return answer.ok;
}

interface ScreenProps {
  api: GuestApi;
  state: AppState;
  actions: VisitActions;
}

function Screen({ api, state, actions }: ScreenProps) {
  switch (state.kind) {
    case 'start':
      return <OpenLink isBusy={state.isOpening} onOpen={actions.open} />;
    case 'returning':
      return <Connecting />;
    case 'noLink':
      return <NoLink />;
    case 'unsupported':
      return <UnsupportedBrowser link={state.link} />;
    case 'asksYear':
      return <ScreenOnDemand key="year" of={yearAsked} props={{ api, asked: state.asked, actions }} />;
    case 'refused':
      return <Refused refused={state} />;
    case 'failed':
      return <Failed error={state.error} onRetry={actions.retry} />;
    case 'visit':
      return (
        <VisitScreen
          api={api}
          visit={state.visit}
          movesHere={state.choices.movesHere}
          step={stepOf(state.visit, state.choices)}
          actions={actions}
        />
      );
  }
}

function Refused({ refused }: { refused: Extract<AppState, { kind: 'refused' }> }) {
  if (refused.why !== 'removed') return <LinkRefused why={refused.why} />;
  return <PutOut removal={refused.removal} />;
}

/** Once more after a reload, by the old link as by a newer one. */
function PutOut({ removal }: { removal: RemovalView }) {
  return (
    <ScreenOnDemand
      key="removed"
      of={lastPage}
      props={{ kind: 'superseded', reason: 'removed', removal, isLater: true }}
    />
  );
}

interface VisitScreenProps {
  api: GuestApi;
  visit: Visit;
  movesHere: boolean;
  step: Step;
  actions: VisitActions;
}

function VisitScreen({ api, visit, movesHere, step, actions }: VisitScreenProps) {
  const withdraw = (purpose: string) => withdrawConsent(api, visit, purpose, actions);
  switch (step.kind) {
    case 'cancelled':
      return <Cancelled visit={visit} />;
    case 'finished':
      return (
        <ScreenOnDemand
          key="after"
          of={lastPage}
          props={{
            kind: 'after',
            ending: endingOfVisit(visit),
            invitationId: visit.invitationId,
            consents: visit.consents,
            onWithdraw: withdraw,
            isFresh: false,
            isAsked: isAskedAfter(endingOfVisit(visit), visit),
          }}
        />
      );
    case 'removed':
      return <PutOut removal={step.removal} />;
    case 'early':
      return <Early visit={visit} onCheck={() => actions.choose({ checksEarly: true })} onWithdraw={withdraw} />;
    case 'earlyCheck':
      return (
        <ScreenOnDemand
          key="early"
          of={checkStep}
          props={{ api, visit, isEarly: true, onDone: () => backFromCheck(actions) }}
        />
      );
    case 'elsewhere':
      return <Elsewhere onMove={() => actions.choose({ movesHere: true })} />;
    case 'consent':
      return (
        <Consent
          visit={visit}
          missing={step.missing}
          onGive={given => giveConsents(api, visit, given, actions)}
          onNotMe={() => notMe(api, visit, actions)}
        />
      );
    case 'byPhone':
      return <ByPhone startsAt={visit.startsAt} />;
    case 'check':
      return (
        <ScreenOnDemand
          key="check"
          of={checkStep}
          props={{ api, visit, isEarly: false, onDone: plan => actions.choose({ plan }) }}
        />
      );
    case 'session':
      return (
        <ScreenOnDemand
          key="session"
          of={sessionStep}
          props={{ api, visit, plan: step.plan, movesHere, onWithdraw: withdraw, onStale: actions.refresh }}
        />
      );
    case 'phoneInstead':
      return <PhoneInstead onBack={() => actions.choose({ aside: null })} />;
    case 'notMe':
      return <NotMe />;
  }
}

function backFromCheck(actions: VisitActions): void {
  actions.choose({ checksEarly: false });
  actions.refresh();
}

/** null = stored; else what to tell, the ticks stay. */
async function giveConsents(
  api: GuestApi,
  visit: Visit,
  given: readonly ConsentView[],
  actions: VisitActions,
): Promise<string | null> {
  // Beside the answer: the check is what comes next.
  void checkStep.load().catch(() => undefined);
  const documents = given.map(({ purpose, version, textHash }) => ({ purpose, version, textHash }));
  const answer = await api.giveConsents(visit.invitationId, { requestId: newId(), given: documents });
  if (answer.ok) {
    actions.saw(answer.data);
    return null;
  }
  const { error } = answer;
  // The text changed while it was read: show the new one, nothing was agreed to.
  if (error.code === 'CONFLICT' || refusedState(error)) actions.refresh();
  if (error.code === 'OFFLINE') return textOf(citizenFrameText).failed.offlineText;
  const { title, next } = errorText(error.code, getLanguage());
  return `${title}. ${next}`;
}

async function withdrawConsent(api: GuestApi, visit: Visit, purpose: string, actions: VisitActions): Promise<boolean> {
  const answer = await api.withdrawConsent(visit.invitationId, { requestId: newId(), purpose });
  if (answer.ok) actions.saw(answer.data);
  return answer.ok;
}

/** «Я не Мария Ивановна»: told to the registrar; this browser forgets the visit whether or not that arrives. */
function notMe(api: GuestApi, visit: Visit, actions: VisitActions): void {
  void api.ask(visit.invitationId, { requestId: newId(), kind: 'notMe' });
  actions.choose({ aside: 'notMe' });
}
