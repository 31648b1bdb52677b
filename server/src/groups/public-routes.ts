import { CancelEnrolment, type Enrolled, type EnrolmentView, OfEnrolment } from '@priyom/shared/api/groups';
import { Enrol } from '@priyom/shared/domain/enrolment/schema';
import { type RequestHandler, Router } from 'express';
import * as z from 'zod';
import { getAppointment } from '../appointments/get-appointment.ts';
import { cancelEnrolment } from '../enrolments/cancel.ts';
import { enrol } from '../enrolments/enrol.ts';
import type { Enrolment } from '../enrolments/model.ts';
import { enrolmentBySecret } from '../enrolments/repository.ts';
import { GuessLimit } from '../guest/guess-limit.ts';
import { addressOf, rateLimit } from '../platform/http/rate-limit.ts';
import { IdParams, route } from '../platform/http/route.ts';
import { getPublished, isGroup } from './get-group.ts';
import { type PublicPorts, publicGroups, publicPage, viewEnrolment } from './view-public.ts';

const READ_LIMIT = { points: 120, seconds: 60 };
/** A school class behind one address; a robot pays with its puzzle as well. */
const ENROL_LIMIT = { points: 30, seconds: 60 };
const GUESS_LIMIT = { points: 30, seconds: 60 };

/** An institution by its public name. */
export const OfSlug = z.strictObject({ slug: z.string().regex(/^[\w-]{1,64}$/) });
/** Nobody is known yet: whoever presses. */
const ANYBODY = { kind: 'guest', id: 'public' } as const;

/** `/public/…` of `ROUTES`: announced groups, for anybody (D9). */
export function publicGroupRoutes(ports: PublicPorts): Router {
  const router = Router();
  const guesses = new GuessLimit(GUESS_LIMIT);
  router.get(
    '/public/institutions/:slug/groups',
    rateLimit(READ_LIMIT),
    route({ params: OfSlug }, ({ params }) => publicGroups(ports, params.slug)),
  );
  router.get(
    '/public/groups/:id',
    rateLimit(READ_LIMIT),
    route({ params: IdParams }, ({ params }) => publicPage(ports, params.id)),
  );
  router.post('/public/groups/:id/enrol', rateLimit(ENROL_LIMIT), enrolPublicly(ports));
  router.post(
    '/public/enrolment',
    route({ body: OfEnrolment }, ({ body }, { req }) =>
      guesses.run(addressOf(req), () => readPlace(ports, body.secret)),
    ),
  );
  router.post(
    '/public/enrolment/cancel',
    route({ body: CancelEnrolment }, ({ body }, { req }) => guesses.run(addressOf(req), () => cancel(ports, body))),
  );
  return router;
}

function enrolPublicly(ports: PublicPorts): RequestHandler {
  return route({ params: IdParams, body: Enrol }, async ({ params, body }): Promise<Enrolled> => {
    const group = await getPublished(ports.database, params.id);
    const { requestId, given, proof, ...enrolling } = body;
    ports.puzzles.requireSolved(params.id, proof, ports.write.clock.now());
    const wish = { requestId, enrolling, given, challenge: proof.challenge, by: ANYBODY };
    const { enrolment } = await enrol(ports, group, wish);
    if (!enrolment) return { kind: 'again' };
    await record(ports, enrolment, 'enrolment.make');
    return { kind: 'enrolled', enrolment: await viewEnrolment(ports, group, enrolment) };
  });
}

async function readPlace(ports: PublicPorts, secret: string): Promise<EnrolmentView> {
  const enrolment = await enrolmentBySecret(ports.database, secret);
  await record(ports, enrolment, 'enrolment.read');
  return view(ports, enrolment);
}

async function cancel(ports: PublicPorts, { secret, requestId }: z.output<typeof CancelEnrolment>) {
  const enrolment = await enrolmentBySecret(ports.database, secret);
  const actor = { kind: 'guest', id: enrolment._id } as const;
  const cancelled = await cancelEnrolment(ports, enrolment, enrolment._id, { requestId, actor });
  await record(ports, cancelled, 'enrolment.cancel');
  return view(ports, cancelled);
}

async function view(ports: PublicPorts, enrolment: Enrolment): Promise<EnrolmentView> {
  const group = await getAppointment(ports, enrolment, enrolment.appointmentId);
  if (!isGroup(group)) throw new Error(`${group._id} has enrolments and was never announced`);
  return viewEnrolment(ports, group, enrolment);
}

/** D35: by the secret of a link, as every access of a citizen's. */
function record({ audit }: PublicPorts, enrolment: Enrolment, action: string): Promise<void> {
  const { _id: id, citizenId } = enrolment;
  const actor = { kind: 'guest', id } as const;
  const subject = { kind: 'enrolment', id };
  return audit.record(enrolment, { actor, action, subject, citizenIds: [citizenId], basis: 'link', result: 'ok' });
}
