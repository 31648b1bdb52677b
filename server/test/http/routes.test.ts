import { ROUTES } from '@priyom/shared/api/routes';
import { expect, it as test } from 'vitest';
import * as z from 'zod';
import { createApp } from '../../src/app.ts';
import { createLiveSide } from '../../src/live-side.ts';
import { addPapers } from '../../src/papers.ts';
import { addVisits } from '../../src/visits.ts';
import { useServer } from '../harness/foundation.ts';

const server = useServer();

/** What is looked at of express's own: a route of a router that stands under /api. */
const Layer = z.object({
  route: z.object({ path: z.string(), stack: z.array(z.object({ method: z.string() })) }).optional(),
});
const Mounted = z.object({ stack: z.array(Layer) });

test('every path that the server answers under /api stands in ROUTES, and every one of ROUTES is answered', () => {
  const live = createLiveSide(server.it, { turn: null });
  const nouns = [...live.routes, ...addVisits(server.it, live.visits), ...addPapers(server.it, live.visits)];
  const app = createApp(server.it, nouns);
  const answered = app.router.stack.flatMap(({ handle }) => {
    const mounted = Mounted.safeParse({ ...handle });
    return (mounted.data?.stack ?? []).flatMap(({ route }) =>
      (route?.stack ?? []).map(({ method }) => `${method.toUpperCase()} /api${route?.path}`),
    );
  });
  const ofTheApi = new Set(answered.filter(line => !/^GET \/api\/(health|metrics)/.test(line)));
  expect([...ofTheApi].sort()).toEqual(Object.values(ROUTES).sort());
});
