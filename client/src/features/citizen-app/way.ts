import type { Found } from '../../call/waiting-report.ts';
import type { ConsentView, RemovalView, Visit } from '../citizen-frame/visit.ts';

/** How the person wants to come: which devices are opened, and what is asked for right after «Войти». */
export interface Plan {
  camera: boolean;
  mic: boolean;
  mode: Visit['method'];
  /** What the check has found, for the specialist; absent where one of the last 24 hours stands for it. */
  found?: Found;
}

/** What the person has decided on this page; everything else is read from the visit. */
export interface Choices {
  /** «Перейти сюда»: the other device leaves. */
  movesHere: boolean;
  plan: Plan | null;
  /** «Проверить связь сейчас» before the day. */
  checksEarly: boolean;
  aside: 'phoneInstead' | 'notMe' | null;
}

export const NO_CHOICES: Choices = { movesHere: false, plan: null, checksEarly: false, aside: null };

/** The screen, one at a time (ux §4): at most consent → check → waiting lie between the link and the call. */
export type Step =
  | { kind: 'cancelled' }
  | { kind: 'finished' }
  /** Put out of the meeting that goes on. */
  | { kind: 'removed'; removal: RemovalView }
  | { kind: 'early' }
  | { kind: 'earlyCheck' }
  | { kind: 'elsewhere' }
  | { kind: 'consent'; missing: ConsentView[] }
  /** The meeting is a telephone call: nothing is to be entered. */
  | { kind: 'byPhone' }
  | { kind: 'check' }
  | { kind: 'session'; plan: Plan }
  | { kind: 'phoneInstead' }
  | { kind: 'notMe' };

const CHECK_LASTS_MS = 24 * 3_600_000;

/** A returning person with consents and a check younger than 24 h on this device goes straight to waiting. */
export function stepOf(visit: Visit, choices: Choices): Step {
  if (choices.aside) return { kind: choices.aside };
  if (visit.phase === 'cancelled' || visit.phase === 'finished') return { kind: visit.phase };
  if (visit.removal) return { kind: 'removed', removal: visit.removal };
  if (visit.phase === 'early') return { kind: choices.checksEarly ? 'earlyCheck' : 'early' };
  if (visit.elsewhere && !choices.movesHere) return { kind: 'elsewhere' };
  const missing = missingConsents(visit);
  if (missing.some(consent => consent.required)) return { kind: 'consent', missing };
  if (visit.method === 'phone') return { kind: 'byPhone' };
  if (choices.plan) return { kind: 'session', plan: choices.plan };
  return isCheckFresh(visit) ? { kind: 'session', plan: planFor(visit) } : { kind: 'check' };
}

/** The room's code is fetched from here on and no sooner: before the check a phone carries the pages of the link alone. */
export const isRoomNear = (step: Step['kind'] | null): boolean => step === 'check' || step === 'session';

/** Pages that hear nothing by themselves: a link revoked, a meeting moved meanwhile would be learned by a press only. */
export const isWatched = (step: Step['kind']): boolean =>
  ['early', 'elsewhere', 'consent', 'byPhone', 'check', 'phoneInstead'].includes(step);

export const missingConsents = (visit: Visit): ConsentView[] => visit.consents.filter(({ givenAt }) => !givenAt);

/** What the booked method needs: nobody is asked for a device that is not used, nor anybody who comes to listen. */
export function planFor({ method: mode, hall }: Pick<Visit, 'method' | 'hall'>): Plan {
  const isSent = hall !== 'webinar';
  return { mode, camera: isSent && mode === 'video', mic: isSent && (mode === 'video' || mode === 'voice') };
}

/** What is opened by itself. After «Быстрый выход» nothing: whoever they left in a hurry for may still be there. */
export function opensBySelf({ camera, mic }: Plan, { afterQuickExit }: Visit): Pick<Plan, 'camera' | 'mic'> {
  return { camera: camera && !afterQuickExit, mic: mic && !afterQuickExit };
}

function isCheckFresh({ checkedAt, serverTime }: Visit): boolean {
  return checkedAt !== null && Date.parse(serverTime) - Date.parse(checkedAt) < CHECK_LASTS_MS;
}
