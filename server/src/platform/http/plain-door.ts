import { AppError } from '@priyom/shared/errors';
import type { RequestHandler } from 'express';
import { isEncrypted } from './tls-door.ts';

const THIS_MACHINE: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** What the page for phones is drawn with, before they know the certificate. */
const FOR_THE_PHONE_PAGE = /^\/(assets\/|mark\.svg$)/;

/**
 * Where this server has an https door of its own, whoever comes to the plain one is sent there (a fragment goes along).
 * This machine's own browser may stay: for it `localhost` is as safe, and knows no warning.
 */
export function toTlsDoor(publicUrl: URL): RequestHandler {
  return (req, res, next) => {
    if (isEncrypted(req) || THIS_MACHINE.includes(hostOf(req.headers.host))) return next();
    if (FOR_THE_PHONE_PAGE.test(req.path)) return next();
    const isRead = req.method === 'GET' || req.method === 'HEAD';
    if (!isRead || !req.originalUrl.startsWith('/')) throw new AppError('FORBIDDEN', { kind: 'origin' });
    res.set('Cache-Control', 'no-store').redirect(307, publicUrl.origin + req.originalUrl);
  };
}

const hostOf = (host = ''): string => host.replace(/:\d+$/, '');
