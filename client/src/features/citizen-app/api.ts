import type {
  Exchange,
  GiveConsents,
  GuestAsk,
  GuestCheck,
  SayYear,
  Visit,
  WithdrawConsent,
} from '@priyom/shared/api/guest';
import { ROUTES } from '@priyom/shared/api/routes';
import type * as z from 'zod';
import { PLAIN, send, type Wire } from './rest.ts';

export type GuestApi = ReturnType<typeof createGuestApi>;

/**
 * REST of the citizen's link: the cookie goes by itself, the body keeps its `requestId` over repeats, so twice sent is
 * once done. Nothing throws: a failure is an answer.
 */
export function createGuestApi(wire: Wire = PLAIN) {
  const of = (route: string, invitationId: string) => route.replace(':invitationId', encodeURIComponent(invitationId));
  return {
    exchange: (body: z.input<typeof Exchange>) => send<Visit>(wire, ROUTES.exchange, body),
    visit: (invitationId: string) => send<Visit>(wire, of(ROUTES.visit, invitationId)),
    sayYear: (invitationId: string, body: z.input<typeof SayYear>) =>
      send<Visit>(wire, of(ROUTES.sayYear, invitationId), body),
    giveConsents: (invitationId: string, body: z.input<typeof GiveConsents>) =>
      send<Visit>(wire, of(ROUTES.giveConsents, invitationId), body),
    withdrawConsent: (invitationId: string, body: z.input<typeof WithdrawConsent>) =>
      send<Visit>(wire, of(ROUTES.withdrawConsent, invitationId), body),
    check: (invitationId: string, body: z.input<typeof GuestCheck>) =>
      send<unknown>(wire, of(ROUTES.guestCheck, invitationId), body),
    ask: (invitationId: string, body: z.input<typeof GuestAsk>) =>
      send<unknown>(wire, of(ROUTES.guestAsk, invitationId), body),
  };
}
