import { QuickExit } from '@priyom/shared/api/guest';
import { Router } from 'express';
import { leaveRoom } from '../consultations/leave-room.ts';
import { partyParticipantId } from '../consultations/participants.ts';
import { unlessStale } from '../consultations/repository.ts';
import { route } from '../platform/http/route.ts';
import { newId } from '../platform/ids.ts';
import type { SignalingPorts } from './call.ts';
import { actingIn } from './gate.ts';

/**
 * «Быстрый выход» as a beacon: the page is being replaced and waits for nothing. The same as `session:quickExit`; the
 * second of the two finds them gone. Mounted under /api (QUICK_EXIT_PATH).
 */
export function quickExitRoutes({ ports, live, gate, announcer }: SignalingPorts): Router {
  const router = Router();
  router.post(
    '/guest/quick-exit',
    route({ body: QuickExit }, async ({ body: { consultationId } }, { req }) => {
      const who = { kind: 'guest', token: await gate.guestOf(req) } as const;
      const { scope, actor, grant } = await actingIn(gate, who, consultationId);
      if (!grant) return;
      const participantId = partyParticipantId(grant.partyIndex);
      const doing = { scope, consultationId, command: { requestId: newId(), actor } };
      await unlessStale(() => leaveRoom(ports, doing, { participantId, how: 'quickExit' }));
      const connection = live.rooms.find(consultationId, participantId);
      connection?.channel?.putOut(null);
      if (connection) live.rooms.remove(connection);
      announcer.changed(scope, consultationId);
    }),
  );
  return router;
}
