import { Router } from 'express';
import type { Registry } from 'prom-client';

export interface ReadyCheck {
  name: string;
  /** Throws when this part cannot serve. */
  check: () => Promise<void>;
}

/** `/health/live`: the process answers. `/health/ready`: it can serve; else 503 with the parts that cannot. */
export function healthRoutes(checks: readonly ReadyCheck[]): Router {
  const router = Router();
  router.get('/health/live', (_req, res) => {
    res.json({ ok: true });
  });
  router.get('/health/ready', async (_req, res) => {
    const results = await Promise.allSettled(checks.map(({ check }) => check()));
    const notReady = checks.filter((_, index) => results[index]?.status === 'rejected').map(({ name }) => name);
    res.status(notReady.length === 0 ? 200 : 503).json({ ok: notReady.length === 0, notReady });
  });
  return router;
}

const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Numbers for the machine's own collector. A forwarded request came from outside, whatever its last hop. */
export function metricsRoute(registry: Registry): Router {
  const router = Router();
  router.get('/metrics', async (req, res, next) => {
    const isLocal = LOOPBACK.includes(req.socket.remoteAddress ?? '') && req.headers['x-forwarded-for'] === undefined;
    if (!isLocal) return next();
    res.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
