import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import compression from 'compression';
import express, { type RequestHandler, Router } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Names of assets carry a hash of their content. */
const ASSET_CACHE = 'public, max-age=31536000, immutable';

/** Facts that only this server knows, written into a page as it goes out. */
export type FillPage = (html: string) => Promise<string>;

/**
 * The built client: `/v` is the citizen's page, `/g/…`, `/i/…`, `/e` and `/m` the public one of groups, `/app/…` the staff's, `/` the choice between them, and who asks for any
 * other page reads that there is none; `/assets` never change; a `.br` beside a file is sent to browsers that take it.
 */
export function staticClient(clientDir: string, fillPage: FillPage = async html => html): Router {
  const router = Router();
  const compressed = listCompressed(clientDir);
  const files: RequestHandler[] = [
    preferBrotli(compressed),
    compression(),
    express.static(clientDir, { index: false, redirect: false, setHeaders: cacheHeader }),
  ];
  const page = (name: string): RequestHandler => {
    return (req, _res, next) => {
      req.url = `/${name}`;
      next();
    };
  };
  const filled = (name: string, status = 200): RequestHandler => {
    return async (_req, res) => {
      const html = await readFile(join(clientDir, name), 'utf8');
      res
        .status(status)
        .set('Cache-Control', 'no-cache')
        .type('html')
        .send(await fillPage(html));
    };
  };
  router.get(['/v', '/v/*rest'], compression(), filled('citizen.html'));
  router.get(['/g/:id', '/i/:slug', '/e', '/m'], compression(), filled('groups.html'));
  router.get(['/app', '/app/*rest'], page('staff.html'));
  router.get('/', compression(), filled('index.html'));
  // Asked for by browsers that read no <link rel="icon">, or before they have.
  router.get('/favicon.ico', page('mark.svg'));
  router.use(...files);
  router.get('/*rest', pagesOnly, compression(), filled('not-found.html', 404));
  return router;
}

/** A person with a mistyped address reads a page; a program, and a script that is no longer there, get the code. */
const pagesOnly: RequestHandler = (req, _res, next) =>
  next(req.accepts(['json', 'html']) === 'html' ? undefined : 'router');

function cacheHeader(res: { setHeader(name: string, value: string): unknown }, path: string): void {
  const isAsset = /[\\/]assets[\\/]/.test(path);
  res.setHeader('Cache-Control', isAsset ? ASSET_CACHE : 'no-cache');
}

/** Paths such as `/assets/x.js` that have a `.br` beside them; read once, the client does not change while we run. */
function listCompressed(clientDir: string): ReadonlySet<string> {
  const names = existsSync(clientDir) ? readdirSync(clientDir, { recursive: true, encoding: 'utf8' }) : [];
  return new Set(names.filter(name => name.endsWith('.br')).map(name => `/${name.replaceAll('\\', '/').slice(0, -3)}`));
}

function preferBrotli(compressed: ReadonlySet<string>): RequestHandler {
  return (req, res, next) => {
    const type = TYPES[extname(req.path)];
    if (type && compressed.has(req.path)) {
      res.vary('Accept-Encoding');
      if (req.acceptsEncodings('br') === 'br') {
        res.set({ 'Content-Type': type, 'Content-Encoding': 'br' });
        req.url = `${req.path}.br`;
      }
    }
    next();
  };
}
