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

/** Facts that only this server knows, written into the citizen's page as it goes out. */
export type FillPage = (html: string) => Promise<string>;

/**
 * The built client: `/v` is the citizen's page, `/app/…` the staff's, `/` the choice between them; `/assets` never
 * change; a `.br` beside a file is sent to browsers that take it.
 */
export function staticClient(clientDir: string, fillCitizenPage: FillPage = async html => html): Router {
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
  router.get(['/v', '/v/*rest'], compression(), async (_req, res) => {
    const html = await readFile(join(clientDir, 'citizen.html'), 'utf8');
    res
      .set('Cache-Control', 'no-cache')
      .type('html')
      .send(await fillCitizenPage(html));
  });
  router.get(['/app', '/app/*rest'], page('staff.html'));
  router.get('/', existsSync(join(clientDir, 'index.html')) ? page('index.html') : toStaff);
  router.use(...files);
  return router;
}

const toStaff: RequestHandler = (_req, res) => res.redirect('/app');

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
