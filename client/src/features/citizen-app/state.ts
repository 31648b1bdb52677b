import type { RemovalView, Visit, WhomToCall } from '../citizen-frame/visit.ts';
import type { Refusal } from '../citizen-link/LinkRefused.tsx';
import type { GuestError } from './rest.ts';
import { type Choices, NO_CHOICES } from './way.ts';

/** Where the page is; one union, never a set of booleans. */
export type AppState =
  /** A link is in the address; nothing is asked of the server before a press. */
  | { kind: 'start'; isOpening: boolean }
  /** A reload: this tab knows its visit and reads it again by the cookie. */
  | { kind: 'returning' }
  | { kind: 'noLink' }
  | { kind: 'unsupported'; link: string }
  /** After «Быстрый выход». */
  | { kind: 'asksYear'; asked: AskedYear }
  | ({ kind: 'refused' } & Refused)
  | { kind: 'failed'; error: GuestError; retry: 'open' | 'return' }
  | { kind: 'visit'; visit: Visit; offsetMs: number; choices: Choices };

export interface AskedYear {
  invitationId: string;
  /** Until it opens without. */
  leftSeconds: number;
  /** False after too many in vain. */
  canTry: boolean;
}

/** What the year is asked for; null for every other refusal. */
export function askedYearOf(error: GuestError): AskedYear | null {
  if (error.code !== 'LINK_ASKS_YEAR' || !('details' in error) || !error.details) return null;
  const { invitationId, leftSeconds, canTry } = error.details;
  if (typeof invitationId !== 'string') return null;
  return { invitationId, leftSeconds: Number(leftSeconds), canTry: canTry === 'yes' };
}

export function visitState(visit: Visit, receivedAt: number, choices: Choices = NO_CHOICES): AppState {
  return { kind: 'visit', visit, offsetMs: Date.parse(visit.serverTime) - receivedAt, choices };
}

/** Why the link does not open, and whom to call. */
export type Refused = { whom: WhomToCall | null } & (
  | { why: Refusal }
  /** They were put out, which is said again. */
  | { why: 'removed'; removal: RemovalView }
);

/** The screen of a refusal; null = something else failed, trying again may help. */
export function refusedState(error: GuestError): AppState | null {
  const asked = askedYearOf(error);
  if (asked) return { kind: 'asksYear', asked };
  const refusal = refusalOf(error);
  return refusal && { kind: 'refused', ...refusal };
}

/** What the server's refusal means for the person. */
export function refusalOf(error: GuestError): Refused | null {
  const removal = removalIn(error);
  if (removal) return { why: 'removed', removal, whom: whomIn(error) };
  const why =
    error.code === 'LINK_REVOKED'
      ? revocationIn(error)
      : error.code === 'LINK_FINISHED'
        ? 'finished'
        : error.code === 'LINK_UNKNOWN' || error.code === 'VALIDATION'
          ? 'unknown'
          : null;
  return why && { why, whom: whomIn(error) };
}

/** Only the server knows whether there is a newer link to open. */
function revocationIn(error: GuestError): 'revoked' | 'replaced' {
  return 'details' in error && error.details?.instead === 'newLink' ? 'replaced' : 'revoked';
}

function removalIn(error: GuestError): RemovalView | null {
  if (!('details' in error) || error.details?.instead !== 'removed') return null;
  const { groundText, contest } = error.details;
  return { groundText: textIn(groundText), contest: textIn(contest) };
}

const textIn = (detail: unknown): string => (typeof detail === 'string' ? detail : '');

/** Refusals of a link that is known say whom to call. */
function whomIn(error: GuestError): WhomToCall | null {
  if (!('details' in error) || !error.details) return null;
  const { institution, phone } = error.details;
  return typeof institution === 'string' && typeof phone === 'string' ? { name: institution, phone } : null;
}

/** The cookie is gone or not of this link: the link itself opens it again. */
export const needsLinkAgain = (error: GuestError): boolean =>
  error.code === 'UNAUTHENTICATED' || error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN';
