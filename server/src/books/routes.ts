import { ConfirmLine } from '@priyom/shared/api/books';
import { Router } from 'express';
import * as z from 'zod';
import { IdParams } from '../platform/http/route.ts';
import type { Auth } from '../sessions/auth.ts';
import { staffRoute } from '../sessions/staff-route.ts';
import { actorOf } from '../staff/authorize.ts';
import { type ConfirmPorts, confirmWithTopics } from './confirm-with-topics.ts';
import { listBooks } from './list-books.ts';
import { viewBook } from './view-book.ts';

/** `<institution>:<book>:<owner>:<year>` is longer than other ids. */
const SeriesParams = z.strictObject({ seriesId: z.string().min(1).max(300) });

/** `books`, `bookPage`, `confirmLine` of `ROUTES`. */
export function bookRoutes(ports: ConfirmPorts, auth: Auth): Router {
  const router = Router();
  router.get(
    '/books',
    staffRoute(auth, {}, async (_input, who) => ({ books: await listBooks(ports, who) })),
  );
  router.get(
    '/books/:seriesId',
    staffRoute(auth, { params: SeriesParams }, ({ params }, who) => viewBook(ports, who, params.seriesId)),
  );
  router.post(
    '/book-lines/:id/confirm',
    staffRoute(auth, { params: IdParams, body: ConfirmLine }, async ({ params, body }, who) => {
      const command = { requestId: body.requestId, actor: actorOf(who) };
      await confirmWithTopics(ports, who, params.id, command, body.note);
      return {};
    }),
  );
  return router;
}
