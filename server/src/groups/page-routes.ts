import { type RequestHandler, Router } from 'express';
import { rateLimit } from '../platform/http/rate-limit.ts';
import { parseRequest } from '../platform/http/route.ts';
import { calendarOf, rssOf } from './feeds.ts';
import { OfSlug } from './public-routes.ts';
import { type PublicPorts, publicGroups } from './view-public.ts';
import { WIDGET_POLICY, widgetOf } from './widget.ts';

const LIMIT = { points: 60, seconds: 60 };
/** Other programs ask again and again. */
const FRESH = 'public, max-age=300';

/** By their own addresses, for other programs and other sites: `/i/<slug>/groups.rss`, `groups.ics`, `widget` (D9). */
export function groupPageRoutes(ports: PublicPorts): Router {
  const router = Router();
  const address = (path: string): string => ports.links.publicUrl(path);
  const shown = (type: string, draw: (groups: Awaited<ReturnType<typeof publicGroups>>) => string): RequestHandler => {
    return async (req, res) => {
      const { params } = parseRequest({ params: OfSlug }, req);
      const text = draw(await publicGroups(ports, params.slug));
      res.set({ 'Cache-Control': FRESH }).type(type).send(text);
    };
  };
  router.use('/i/:slug/', rateLimit(LIMIT));
  router.get(
    '/i/:slug/groups.rss',
    shown('application/rss+xml', groups => rssOf(groups, address)),
  );
  router.get(
    '/i/:slug/groups.ics',
    shown('text/calendar', groups => calendarOf(groups, address)),
  );
  router.get(
    '/i/:slug/widget',
    framed,
    shown('text/html', groups => widgetOf(groups, address)),
  );
  return router;
}

const framed: RequestHandler = (_req, res, next) => {
  res.set('Content-Security-Policy', WIDGET_POLICY).removeHeader('X-Frame-Options');
  next();
};
