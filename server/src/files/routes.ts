import { BeginFile } from '@priyom/shared/api/files';
import { FILE_LIMITS } from '@priyom/shared/domain/file/limits';
import { AppError } from '@priyom/shared/errors';
import { RequestId } from '@priyom/shared/request-id';
import { type Request, Router } from 'express';
import * as z from 'zod';
import { requireOffset } from '../platform/http/offset.ts';
import { addressOf, rateLimit } from '../platform/http/rate-limit.ts';
import { readBytes } from '../platform/http/read-bytes.ts';
import { Id, IdParams, parseRequest } from '../platform/http/route.ts';
import { type AskerOf, asked } from './asked.ts';
import { beginUpload } from './begin-upload.ts';
import { dropUpload } from './drop-upload.ts';
import { finishUpload } from './finish-upload.ts';
import { getOwnFile, viewFile } from './own-file.ts';
import type { Asker, FilePorts } from './ports.ts';
import { readFile } from './read-file.ts';
import { sendContent } from './send-content.ts';
import { takeBytes } from './take-bytes.ts';

const Command = z.strictObject({ requestId: RequestId });
const View = z.object({ view: z.literal('1').optional() });
const OfInvitation = z.strictObject({ invitationId: Id });
const ByLink = z.object({ by: Id });

/** Of one browser for one meeting: whole families of an institution may share an address. */
const keyOf = (req: Request): string => `${addressOf(req)} ${String(Object.values(req.params)[0])}`;
const beginLimit = () => rateLimit({ points: 60, seconds: 60, keyOf });

/** `/files/…` and `/guest/files/…` of `ROUTES`: the same steps, by a log-in and by a link. */
export function fileRoutes(ports: FilePorts): Router {
  const router = Router();
  const staff: AskerOf = req => ports.seats.staff(req);
  const guest: AskerOf = req => ports.seats.guest(req, parseRequest({ query: ByLink }, req).query.by);
  router.post(
    '/consultations/:id/files',
    beginLimit(),
    asked(ports, staff, { params: IdParams, body: BeginFile }, async (asker, { params, body }) =>
      viewFile(ports, await beginUpload(ports, asker, params.id, body)),
    ),
  );
  router.post(
    '/guest/visits/:invitationId/files',
    beginLimit(),
    asked(
      ports,
      req => ports.seats.guest(req, parseRequest({ params: OfInvitation }, req).params.invitationId),
      { body: BeginFile },
      async (asker, { body }) => viewFile(ports, await beginUpload(ports, asker, requireMeeting(asker), body)),
    ),
  );
  stepsOf(router, ports, '/files/:id', staff);
  stepsOf(router, ports, '/guest/files/:id', guest);
  return router;
}

function stepsOf(router: Router, ports: FilePorts, path: string, who: AskerOf): void {
  const ofFile = { params: IdParams };
  router.get(
    path,
    asked(ports, who, ofFile, async (asker, { params }) => viewFile(ports, await getOwnFile(ports, asker, params.id))),
  );
  router.patch(
    path,
    asked(ports, who, ofFile, async (asker, { params }, { req }) => {
      await getOwnFile(ports, asker, params.id);
      const offset = requireOffset(req);
      const bytes = await readBytes(req, FILE_LIMITS.chunkBytes);
      return viewFile(ports, await takeBytes(ports, asker, params.id, offset, bytes));
    }),
  );
  const command = { ...ofFile, body: Command };
  router.post(
    `${path}/finish`,
    asked(ports, who, command, async (asker, { params, body }) =>
      viewFile(ports, await finishUpload(ports, asker, params.id, body.requestId)),
    ),
  );
  router.post(
    `${path}/drop`,
    asked(ports, who, command, async (asker, { params, body }) =>
      viewFile(ports, await dropUpload(ports, asker, params.id, body.requestId)),
    ),
  );
  router.get(
    `${path}/content`,
    asked(ports, who, { ...ofFile, query: View }, async (asker, { params, query }, { res }) =>
      sendContent(res, await readFile(ports, asker, params.id), query.view === '1'),
    ),
  );
}

function requireMeeting({ consultationId }: Asker): string {
  if (consultationId === null) throw new AppError('NOT_FOUND', { kind: 'consultation' });
  return consultationId;
}
