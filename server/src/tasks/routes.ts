import { PlainCommand } from '@priyom/shared/api/appointments';
import { Router } from 'express';
import { IdParams } from '../platform/http/route.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Auth } from '../sessions/auth.ts';
import { staffRoute } from '../sessions/staff-route.ts';
import type { TaskPorts } from './add-task.ts';
import { completeTask } from './open-tasks.ts';

export function taskRoutes(ports: TaskPorts & { onDone: (scope: Scope) => void }, auth: Auth): Router {
  const router = Router();
  router.post(
    '/tasks/:id/done',
    staffRoute(auth, { params: IdParams, body: PlainCommand }, async ({ params }, who) => {
      await completeTask(ports, who, params.id);
      ports.onDone(who);
    }),
  );
  return router;
}
