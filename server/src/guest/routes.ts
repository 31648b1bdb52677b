import { Exchange, GiveConsents, GuestAsk, GuestCheck, SayYear, WithdrawConsent } from '@priyom/shared/api/guest';
import { SaveQuestionnaire } from '@priyom/shared/api/questionnaires';
import { type RequestHandler, Router } from 'express';
import * as z from 'zod';
import type { VisitPorts } from '../appointments/ports.ts';
import { storeGuestCheck } from '../checks/guest-check.ts';
import { giveConsents } from '../consents/give-consents.ts';
import { withdrawConsent } from '../consents/withdraw-consent.ts';
import { consentingBy } from '../invitations/consenting.ts';
import type { Cookies } from '../platform/http/cookies.ts';
import { addressOf, rateLimit } from '../platform/http/rate-limit.ts';
import { Id, parseRequest, type RouteInput, type RouteShape, route, sendResult } from '../platform/http/route.ts';
import { readQuestionnaire, saveQuestionnaire } from '../questionnaires/answer.ts';
import { isDenied, recordDenied } from '../staff/record-denied.ts';
import { askByLink, closeNotMe } from './ask.ts';
import { evenRefusals } from './even-time.ts';
import { exchangeLink } from './exchange-link.ts';
import { GuessLimit } from './guess-limit.ts';
import { type GuestLink, linkBeforeYear, requireGuestLink } from './guest-link.ts';
import { GUEST_SESSION_SECONDS, homeOf } from './guest-sessions.ts';
import { viewVisit } from './view-visit.ts';
import { sayYear } from './year-of-birth.ts';

const GUESS_LIMIT = { points: 30, seconds: 60 };
const ASK_LIMIT = { points: 20, seconds: 60 };
/** A mark each second, and back again. */
const ANSWER_LIMIT = { points: 120, seconds: 60 };

const OfInvitation = z.strictObject({ invitationId: Id });

type Visits = VisitPorts & { cookies: Cookies };

/** `/guest/…` of `ROUTES`: everything a citizen does by the link, without an account (D14). */
export function guestRoutes(ports: Visits): Router {
  const router = Router();
  const path = '/guest/visits/:invitationId';
  router.post('/guest/exchange', exchange(ports, new GuessLimit(GUESS_LIMIT)));
  router.get(
    path,
    byLink(ports, {}, link => readVisit(ports, link)),
  );
  router.post(
    `${path}/year`,
    byLink(ports, { body: SayYear }, (link, { body }) => openByYear(ports, link, body.birthYear), linkBeforeYear),
  );
  router.post(
    `${path}/consents`,
    byLink(ports, { body: GiveConsents }, (link, { body }) => consent(ports, link, body)),
  );
  router.post(
    `${path}/consents/withdraw`,
    byLink(ports, { body: WithdrawConsent }, (link, { body }) => withdraw(ports, link, body.purpose)),
  );
  router.get(
    `${path}/questionnaire`,
    byLink(ports, {}, link => readQuestionnaire(ports, link)),
  );
  router.put(
    `${path}/questionnaire`,
    rateLimit(ANSWER_LIMIT),
    byLink(ports, { body: SaveQuestionnaire }, (link, { body }) => saveQuestionnaire(ports, link, body)),
  );
  router.post(
    `${path}/check`,
    byLink(ports, { body: GuestCheck }, (link, { body }) =>
      storeGuestCheck(clocked(ports), link, checkSubject(link), body),
    ),
  );
  router.post(
    `${path}/ask`,
    rateLimit(ASK_LIMIT),
    byLink(ports, { body: GuestAsk }, (link, { body }) => askByLink(ports, link, body)),
  );
  return router;
}

function exchange(ports: Visits, guesses: GuessLimit): RequestHandler {
  return route({ body: Exchange }, async ({ body }, { req, res }) => {
    const pressed = { ...body, userAgent: req.get('user-agent') ?? '', token: ports.cookies.read(req, 'guest') };
    const { token, invitationId } = await guesses.run(addressOf(req), () =>
      evenRefusals(() => exchangeLink(ports, pressed)),
    );
    res.append('Set-Cookie', ports.cookies.write('guest', token, GUEST_SESSION_SECONDS));
    return viewVisit(ports, await requireGuestLink(ports, token, invitationId));
  });
}

/** `route` for who holds a link: the cookie's grants are read anew each time. */
function byLink<S extends RouteShape>(
  ports: Visits,
  shape: S,
  handler: (link: GuestLink, input: RouteInput<S>) => Promise<unknown>,
  open: typeof requireGuestLink = requireGuestLink,
): RequestHandler {
  return async (req, res) => {
    const { params } = parseRequest({ params: OfInvitation }, req);
    const token = ports.cookies.read(req, 'guest');
    const link = await open(ports, token, params.invitationId).catch(async (error: unknown) => {
      await recordReach(ports, token, { action: `${req.method} ${req.route.path}`, id: params.invitationId }, error);
      throw error;
    });
    sendResult(res, await handler(link, parseRequest(shape, req)));
  };
}

/** Somebody's link in a browser that was not let in by it. */
async function recordReach(
  { database, write, audit }: Visits,
  token: string | undefined,
  { action, id }: { action: string; id: string },
  error: unknown,
): Promise<void> {
  const own = isDenied(error) && (await homeOf(database, token, write.clock.now()));
  if (own) {
    const actor = { kind: 'guest', id: own.invitationId } as const;
    await recordDenied(audit, own, actor, { action, kind: 'invitation', id }, error);
  }
}

async function consent(ports: Visits, link: GuestLink, ticked: z.output<typeof GiveConsents>) {
  const { invitation, appointment } = link;
  const { body: policy } = await ports.policies.get(link, appointment.policyId);
  const { _id: by } = invitation;
  const giver = { ...consentingBy(invitation, policy, appointment.method), by };
  await giveConsents(clocked(ports), link, giver, ticked);
  if (ticked.given.length > 0) await closeNotMe(ports, link);
  await recordGuest(ports, link, 'consent.give');
  return viewVisit(ports, link);
}

async function withdraw(ports: Visits, link: GuestLink, purpose: string) {
  await withdrawConsent(clocked(ports), link, link.invitation.citizenId ?? link.invitation._id, purpose);
  await ports.live.consentWithdrawn(link, link.invitation._id);
  await recordGuest(ports, link, 'consent.withdraw');
  return viewVisit(ports, link);
}

async function readVisit(ports: Visits, link: GuestLink) {
  const visit = await viewVisit(ports, link);
  await recordGuest(ports, link, 'visit.read');
  return visit;
}

/** The one thing that a link closed by «Быстрый выход» answers to. */
async function openByYear(ports: Visits, link: GuestLink, birthYear: number) {
  await sayYear(ports, link, birthYear).catch(async (error: unknown) => {
    await recordGuest(ports, link, 'year.say', 'denied');
    throw error;
  });
  await recordGuest(ports, link, 'year.say');
  return viewVisit(ports, link);
}

/** D35: who holds the phone is not always who was helped. */
function recordGuest(ports: Visits, link: GuestLink, action: string, result: 'ok' | 'denied' = 'ok'): Promise<void> {
  const { _id: id, citizenId } = link.invitation;
  const actor = { kind: 'guest', id } as const;
  const subject = { kind: 'invitation', id };
  return ports.audit.record(link, {
    actor,
    action,
    subject,
    citizenIds: citizenId ? [citizenId] : [],
    basis: 'link',
    result,
  });
}

const clocked = ({ database, write }: VisitPorts) => ({ database, clock: write.clock });

const checkSubject = ({ appointment, invitation, clientHash }: GuestLink) => ({
  appointmentId: appointment._id,
  invitationId: invitation._id,
  clientHash,
});
