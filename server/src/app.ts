import type { Express, RequestHandler, Router } from 'express';
import { type Config, tlsOf } from './config.ts';
import type { Foundation } from './foundation.ts';
import { withWhomToCall } from './guest/first-screen.ts';
import { createHttpApp } from './platform/http/http-app.ts';
import { phoneDoor } from './platform/http/phone-door.ts';
import { toTlsDoor } from './platform/http/plain-door.ts';
import { policyRoutes } from './policies/routes.ts';
import { authRoutes } from './sessions/routes.ts';

/** The HTTP side of the server: the foundation's own routes, those of the nouns on top, and what has an address of its own. */
export function createApp(foundation: Foundation, nouns: readonly Router[], pages: readonly Router[] = []): Express {
  const { config, log, metrics, database, auth, authPorts, directory, staff, policies } = foundation;
  return createHttpApp({
    publicUrl: config.PUBLIC_URL,
    doors: doorsOf(config),
    bindsToHttps: config.TLS_CA_FILE === undefined,
    log,
    metrics,
    readyChecks: [{ name: 'database', check: () => database.ping() }],
    api: [authRoutes(authPorts, auth, directory), policyRoutes(staff, auth, policies), ...nouns],
    pages,
    clientDir: config.CLIENT_DIR,
    fillPage: html => withWhomToCall(database, html),
  });
}

function doorsOf(config: Config): RequestHandler[] {
  const { PUBLIC_URL: publicUrl, TLS_CA_FILE: caFile, CLIENT_DIR: clientDir } = config;
  if (!tlsOf(config)) return [];
  return [...(caFile && clientDir ? [phoneDoor({ publicUrl, caFile, clientDir })] : []), toTlsDoor(publicUrl)];
}
