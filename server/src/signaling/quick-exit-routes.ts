import { QuickExit } from '@priyom/shared/api/guest';
import { AppError } from '@priyom/shared/errors';
import { Router } from 'express';
import { leaveRoom } from '../consultations/leave-room.ts';
import { unlessStale } from '../consultations/repository.ts';
import { route } from '../platform/http/route.ts';
import { newId } from '../platform/ids.ts';
import type { SignalingPorts } from './call.ts';
import { recordReach } from './on-record.ts';

/**
 * «Быстрый выход» as a beacon: the page is being replaced and waits for nothing. The same as `session:quickExit`; the
 * second of the two finds them gone. Also before there is a session. Mounted under /api (QUICK_EXIT_PATH).
 */
export function quickExitRoutes({ ports, live, gate, announcer, fled, audit }: SignalingPorts): Router {
  const router = Router();
  router.post(
    '/guest/quick-exit',
    route({ body: QuickExit }, async ({ body }, { req }) => {
      const { invitationId } = body;
      const token = await gate.guestOf(req);
      const grant = await gate.grantOf(token, invitationId).catch(async (error: unknown) => {
        if (error instanceof AppError && error.code === 'LINK_ASKS_YEAR') return null;
        const reach = { action: 'POST /guest/quick-exit', params: body };
        await recordReach({ audit, gate }, { kind: 'guest', token }, reach, error);
        throw error;
      });
      if (!grant) return;
      const { institutionId, consultationId } = grant;
      const scope = { institutionId };
      const participantId = grant.participantId;
      const command = { requestId: newId(), actor: { kind: 'guest', id: invitationId } } as const;
      const doing = { scope, consultationId, command };
      await unlessStale(() => leaveRoom(ports, doing, { participantId, how: 'quickExit' }));
      const connection = live.rooms.find(consultationId, participantId);
      connection?.channel?.putOut(null);
      if (connection) live.rooms.remove(connection);
      announcer.changed(scope, consultationId);
      await fled(scope, invitationId);
    }),
  );
  return router;
}
