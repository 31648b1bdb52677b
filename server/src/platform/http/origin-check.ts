import type { IncomingMessage } from 'node:http';
import { AppError } from '@priyom/shared/errors';
import type { RequestHandler } from 'express';

/**
 * The page that sends the request is ours: its Origin is the public address, or has the very host that is asked
 * (localhost and 127.0.0.1 on one machine). Without an Origin only a browser's own word for same-origin counts.
 */
export function isOwnOrigin(req: Pick<IncomingMessage, 'headers'>, publicOrigin: string): boolean {
  const { origin, host } = req.headers;
  if (origin === undefined) return req.headers['sec-fetch-site'] === 'same-origin';
  if (origin === publicOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** With SameSite cookies the defence against forged requests: nothing changes by a request from another site. */
export function originCheck(publicOrigin: string): RequestHandler {
  return (req, _res, next) => {
    if (!SAFE_METHODS.includes(req.method) && !isOwnOrigin(req, publicOrigin)) {
      throw new AppError('FORBIDDEN', { kind: 'origin' });
    }
    next();
  };
}
