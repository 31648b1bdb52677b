import { useCallback, useEffect, useState } from 'react';
import { clientId } from '../../call/client-id.ts';
import { setInstitutionZone } from '../../i18n/zone.ts';
import { suggestAppearance } from '../../ui/appearance.ts';
import type { Visit } from '../citizen-frame/visit.ts';
import type { GuestApi } from './api.ts';
import { isBrowserAble } from './browser-support.ts';
import { forgetKept, keep, keepForIcon, kept, keptForIcon } from './kept.ts';
import { forgetSecret, secretInAddress } from './link-fragment.ts';
import { readUntilOpen } from './read-until-open.ts';
import type { GuestError } from './rest.ts';
import { type AppState, needsLinkAgain, refusedState, visitState } from './state.ts';
import { type Choices, isWatched, NO_CHOICES, stepOf } from './way.ts';

export interface VisitActions {
  open(): void;
  /** «Ещё раз» after a failure. */
  retry(): void;
  /** A fresh answer of the server. */
  saw(visit: Visit): void;
  choose(choices: Partial<Choices>): void;
  /** Reads the visit again: it was moved, began, ended. */
  refresh(): void;
}

function firstState(): AppState {
  if (!isBrowserAble()) return { kind: 'unsupported', link: location.href };
  if (secretInAddress()) return { kind: 'start', isOpening: false };
  if (kept()) return { kind: 'returning' };
  // As by the link: whoever only glances at the phone sees nobody's meeting, and the press lets the ring be heard.
  return keptForIcon() ? { kind: 'start', isOpening: false } : { kind: 'noLink' };
}

/** From the link to the visit, and the visit as it changes. */
export function useVisit(api: GuestApi): { state: AppState; actions: VisitActions } {
  const [state, setState] = useState(firstState);
  const take = useCallback((visit: Visit, choices?: Choices) => {
    setInstitutionZone(visit.zone);
    if (visit.wantsLarge) suggestAppearance({ size: 3 });
    const receivedAt = Date.now();
    setState(before =>
      visitState(visit, receivedAt, choices ?? (before.kind === 'visit' ? before.choices : NO_CHOICES)),
    );
  }, []);
  const comeBack = useCallback(async () => {
    const before = kept() ?? keptForIcon();
    if (!before) return setState({ kind: 'noLink' });
    setState(now => (now.kind === 'visit' ? now : { kind: 'returning' }));
    const answer = await api.visit(before.invitationId);
    if (answer.ok) return take(answer.data, { ...NO_CHOICES, plan: before.plan });
    if (needsLinkAgain(answer.error)) forgetKept();
    const refused = refusedState(answer.error);
    if (refused) setState(refused);
    else if (needsLinkAgain(answer.error)) setState({ kind: 'noLink' });
    else setState({ kind: 'failed', error: answer.error, retry: 'return' });
  }, [api, take]);
  const open = useCallback(async () => {
    const secret = secretInAddress();
    if (!secret) return comeBack();
    setState({ kind: 'start', isOpening: true });
    const answer = await api.exchange({ secret, clientId: clientId() });
    if (answer.ok) {
      forgetSecret();
      return take(answer.data, NO_CHOICES);
    }
    setState(refusedState(answer.error) ?? { kind: 'failed', error: answer.error, retry: 'open' });
  }, [api, take, comeBack]);
  useEffect(() => {
    if (firstState().kind === 'returning') void comeBack();
    // Another link of the same person pasted into the same tab changes the fragment only.
    const relinked = () => secretInAddress() && setState({ kind: 'start', isOpening: false });
    addEventListener('hashchange', relinked);
    return () => removeEventListener('hashchange', relinked);
  }, [comeBack]);
  useKeeping(state);
  const refused = useCallback((error: GuestError) => {
    const state = refusedState(error);
    if (state) setState(state);
  }, []);
  const refresh = useRefresh(api, state, take, refused);
  const choose = (choices: Partial<Choices>) =>
    setState(before => (before.kind === 'visit' ? { ...before, choices: { ...before.choices, ...choices } } : before));
  const retry = () => void (state.kind === 'failed' && state.retry === 'return' ? comeBack() : open());
  const saw = (visit: Visit) => {
    // Said the year: only now is the link done with.
    forgetSecret();
    take(visit);
  };
  return { state, actions: { open: () => void open(), retry, saw, choose, refresh } };
}

/** For a reload of this tab, and for the icon once there is one; whoever said «Я не …» is forgotten. */
function useKeeping(state: AppState): void {
  const id = state.kind === 'visit' ? state.visit.invitationId : null;
  const plan = state.kind === 'visit' ? state.choices.plan : null;
  const isSomebodyElse = state.kind === 'visit' && state.choices.aside === 'notMe';
  useEffect(() => {
    if (isSomebodyElse) forgetKept();
    else if (id) keep({ invitationId: id, plan });
  }, [id, plan, isSomebodyElse]);
  useEffect(() => {
    if (!id) return;
    const installed = () => keepForIcon(id);
    addEventListener('appinstalled', installed);
    return () => removeEventListener('appinstalled', installed);
  }, [id]);
}

/**
 * Up to the waiting room, which hears of everything by itself, the visit is read again each minute, at the moment it
 * opens and whenever the tab is seen: it may be moved or cancelled, the link revoked. Quiet: what fails leaves the screen
 * as it is, unless the link itself no longer works.
 */
function useRefresh(
  api: GuestApi,
  state: AppState,
  take: (visit: Visit) => void,
  refused: (error: GuestError) => void,
): () => void {
  const id = state.kind === 'visit' ? state.visit.invitationId : null;
  const read = useCallback(async () => {
    if (!id) return;
    const answer = await api.visit(id);
    if (answer.ok) take(answer.data);
    else refused(answer.error);
  }, [api, id, take, refused]);
  const isRead = state.kind === 'visit' && isWatched(stepOf(state.visit, state.choices).kind);
  const opensAt = state.kind === 'visit' && state.visit.phase === 'early' ? Date.parse(state.visit.opensAt) : null;
  const offsetMs = state.kind === 'visit' ? state.offsetMs : 0;
  useEffect(() => {
    if (!isRead) return;
    const stop = readUntilOpen(read, () =>
      opensAt === null ? Number.POSITIVE_INFINITY : opensAt - Date.now() - offsetMs,
    );
    const seen = () => document.visibilityState === 'visible' && void read();
    document.addEventListener('visibilitychange', seen);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', seen);
    };
  }, [isRead, opensAt, offsetMs, read]);
  return useCallback(() => void read(), [read]);
}
