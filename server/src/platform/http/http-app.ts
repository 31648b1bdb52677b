import { AppError } from '@priyom/shared/errors';
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express';
import { newId } from '../ids.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import { fairShare } from './fair-share.ts';
import { healthRoutes, metricsRoute, type ReadyCheck } from './health.ts';
import { originCheck } from './origin-check.ts';
import { rateLimit } from './rate-limit.ts';
import { securityHeaders } from './security-headers.ts';
import { type FillPage, staticClient } from './static-client.ts';
import { toAnswer } from './wire-error.ts';

interface HttpAppOptions {
  publicUrl: URL;
  log: Logger;
  metrics: Metrics;
  readyChecks: readonly ReadyCheck[];
  /** Before everything but health: what an https door of the server's own brings along. */
  doors?: readonly RequestHandler[];
  /** False where the certificate is nobody's: who has met it once must not be bound to it. */
  bindsToHttps?: boolean;
  /** Mounted under `/api`, in this order. */
  api: readonly Router[];
  /** What is asked for by its own address and is no page of the client: feeds, something for another site's frame. */
  pages?: readonly Router[];
  /** The built client, if this process serves it. */
  clientDir?: string | undefined;
  fillPage?: FillPage;
}

/** A whole institution may come from one address; a flood is more than that. */
const API_LIMIT = { points: 3000, seconds: 60 };

/** The express application around the nouns' routers: headers, limits, parsing, errors, health, the client. */
export function createHttpApp(options: HttpAppOptions): Express {
  const { publicUrl, log, metrics } = options;
  const app = express();
  app.disable('x-powered-by');
  // The reverse proxy of the same machine or network tells the citizen's address.
  app.set('trust proxy', 'loopback, uniquelocal');
  app.use(requestIds(), ...securityHeaders(publicUrl, options.bindsToHttps));
  app.use(healthRoutes(options.readyChecks), metricsRoute(metrics.registry), ...(options.doors ?? []));
  app.use(
    '/api',
    timing(log, metrics),
    noStore,
    rateLimit(API_LIMIT),
    originCheck(publicUrl.origin),
    ...fairShare(),
    express.json({ limit: '64kb' }),
    ...options.api,
    unknownPath,
  );
  for (const page of options.pages ?? []) app.use(page);
  if (options.clientDir) app.use(staticClient(options.clientDir, options.fillPage));
  app.use(unknownPath, answerErrors(log));
  return app;
}

function requestIds(): RequestHandler {
  return (_req, res, next) => {
    res.set('X-Request-Id', newId());
    next();
  };
}

const noStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

function timing(log: Logger, metrics: Metrics): RequestHandler {
  return (req, res, next) => {
    const end = metrics.httpSeconds.startTimer();
    res.on('finish', () => {
      const route = typeof req.route?.path === 'string' ? req.route.path : 'unknown';
      const labels = { method: req.method, route, status: String(res.statusCode) };
      log.debug({ ...labels, seconds: end(labels), requestId: res.get('X-Request-Id') }, 'request');
    });
    next();
  };
}

const unknownPath: RequestHandler = () => {
  throw new AppError('NOT_FOUND', { kind: 'path' });
};

function answerErrors(log: Logger): ErrorRequestHandler {
  return (thrown: unknown, _req, res, next) => {
    if (res.headersSent) return next(thrown);
    const { status, error } = toAnswer(thrown, log);
    res.status(status).json({ error });
  };
}
