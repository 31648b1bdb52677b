import { DecideSubscription, OfSubscription, Subscribe } from '@priyom/shared/api/subscriptions';
import { AppError } from '@priyom/shared/errors';
import { Router } from 'express';
import * as z from 'zod';
import type { VisitPorts } from '../appointments/ports.ts';
import type { Puzzles } from '../enrolments/puzzles.ts';
import { GuessLimit } from '../guest/guess-limit.ts';
import { findInstitutionBySlug } from '../institutions/repository.ts';
import { addressOf, rateLimit } from '../platform/http/rate-limit.ts';
import { route } from '../platform/http/route.ts';
import { decideSubscription, readSubscription } from './decide.ts';
import { subscribe } from './subscribe.ts';

const ASK_LIMIT = { points: 10, seconds: 60 };
const GUESS_LIMIT = { points: 30, seconds: 60 };

const OfSlug = z.strictObject({ slug: z.string().regex(/^[\w-]{1,64}$/) });

/** `/public/…` of `ROUTES`: letters about new groups, by the owner of an address alone (D9). */
export function subscriptionRoutes(ports: VisitPorts & { puzzles: Puzzles }): Router {
  const router = Router();
  const guesses = new GuessLimit(GUESS_LIMIT);
  router.post(
    '/public/institutions/:slug/subscribe',
    rateLimit(ASK_LIMIT),
    route({ params: OfSlug, body: Subscribe }, async ({ params, body }) => {
      const house = await findInstitutionBySlug(ports.database, params.slug);
      if (!house) throw new AppError('NOT_FOUND', { kind: 'institution' });
      const { proof, ...wish } = body;
      ports.puzzles.requireSolved(params.slug, proof, ports.write.clock.now());
      await subscribe(ports, house, wish);
      return {};
    }),
  );
  router.post(
    '/public/subscription',
    route({ body: OfSubscription }, ({ body }, { req }) =>
      guesses.run(addressOf(req), () => readSubscription(ports, body.secret)),
    ),
  );
  router.post(
    '/public/subscription/decide',
    route({ body: DecideSubscription }, ({ body }, { req }) =>
      guesses.run(addressOf(req), () => decideSubscription(ports, body)),
    ),
  );
  return router;
}
