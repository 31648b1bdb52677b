import { PlainCommand } from '@priyom/shared/api/appointments';
import { BeginFile } from '@priyom/shared/api/files';
import { BeginMaterial, EditMaterial, MaterialsQuery } from '@priyom/shared/api/materials';
import { FILE_LIMITS } from '@priyom/shared/domain/file/limits';
import { Router } from 'express';
import { sendContent } from '../files/send-content.ts';
import { requireOffset } from '../platform/http/offset.ts';
import { rateLimit } from '../platform/http/rate-limit.ts';
import { readBytes } from '../platform/http/read-bytes.ts';
import { IdParams } from '../platform/http/route.ts';
import type { Auth } from '../sessions/auth.ts';
import { staffRoute } from '../sessions/staff-route.ts';
import { authorize } from '../staff/authorize.ts';
import { attachFile } from './attach-file.ts';
import { beginMaterial } from './begin-material.ts';
import { editMaterial } from './edit-material.ts';
import { finishFile } from './finish-file.ts';
import { listMaterials } from './list-materials.ts';
import { materialsModel } from './model.ts';
import type { MaterialPorts } from './ports.ts';
import { publishMaterial } from './publish-material.ts';
import { readMaterial } from './read-material.ts';
import { takeBytes } from './take-bytes.ts';
import { viewFile, viewMaterial } from './view-material.ts';
import { withdrawMaterial } from './withdraw-material.ts';

const BEGIN_LIMIT = { points: 120, seconds: 60 };

/** `/materials…` of `ROUTES`: the institution's library. */
export function materialRoutes(ports: MaterialPorts, auth: Auth): Router {
  const router = Router();
  router.get(
    '/materials',
    staffRoute(auth, { query: MaterialsQuery }, async ({ query }, who) => ({
      materials: await listMaterials(ports, who, query.of),
    })),
  );
  router.post(
    '/materials',
    rateLimit(BEGIN_LIMIT),
    staffRoute(auth, { body: BeginMaterial }, async ({ body }, who) =>
      viewMaterial(await beginMaterial(ports, who, body)),
    ),
  );
  router.put(
    '/materials/:id',
    staffRoute(auth, { params: IdParams, body: EditMaterial }, async ({ params, body }, who) =>
      viewMaterial(await editMaterial(ports, who, params.id, body)),
    ),
  );
  const command = { params: IdParams, body: PlainCommand };
  router.post(
    '/materials/:id/publish',
    staffRoute(auth, command, async ({ params, body }, who) =>
      viewMaterial(await publishMaterial(ports, who, params.id, body.requestId)),
    ),
  );
  router.post(
    '/materials/:id/withdraw',
    staffRoute(auth, command, async ({ params, body }, who) =>
      viewMaterial(await withdrawMaterial(ports, who, params.id, body.requestId)),
    ),
  );
  fileRoutesOf(router, ports, auth);
  return router;
}

function fileRoutesOf(router: Router, ports: MaterialPorts, auth: Auth): void {
  const path = '/materials/:id/file';
  router.post(
    path,
    rateLimit(BEGIN_LIMIT),
    staffRoute(auth, { params: IdParams, body: BeginFile }, async ({ params, body }, who) =>
      viewFile(await attachFile(ports, who, params.id, body)),
    ),
  );
  router.get(
    path,
    staffRoute(auth, { params: IdParams }, async ({ params }, who) => {
      authorize(who, 'material.edit');
      return viewFile(await ports.database.in(who, materialsModel).getById(params.id));
    }),
  );
  router.patch(
    path,
    staffRoute(auth, { params: IdParams }, async ({ params }, who, { req }) => {
      authorize(who, 'material.edit');
      await ports.database.in(who, materialsModel).getById(params.id);
      const offset = requireOffset(req);
      const bytes = await readBytes(req, FILE_LIMITS.chunkBytes);
      return viewFile(await takeBytes(ports, who, params.id, offset, bytes));
    }),
  );
  router.post(
    `${path}/finish`,
    staffRoute(auth, { params: IdParams, body: PlainCommand }, async ({ params, body }, who) =>
      viewFile(await finishFile(ports, who, params.id, body.requestId)),
    ),
  );
  router.get(
    '/materials/:id/content',
    staffRoute(auth, { params: IdParams }, async ({ params }, who, { res }) =>
      sendContent(res, await readMaterial(ports, who, params.id), false),
    ),
  );
}
