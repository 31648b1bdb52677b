import { createServer } from 'node:http';
import { createApp } from './app.ts';
import { describeConfig, loadConfig, tlsOf, turnOf } from './config.ts';
import { layFoundation } from './foundation.ts';
import { createLiveSide } from './live-side.ts';
import { ControlLink } from './media/control-link.ts';
import { addPapers } from './papers.ts';
import { systemClock } from './platform/clock.ts';
import { openTlsDoor } from './platform/http/tls-door.ts';
import { newId } from './platform/ids.ts';
import { createLogger } from './platform/logger.ts';
import { bannerOf } from './seed/banner.ts';
import { bannerText } from './seed/banner-texts.ts';
import { phonesOf } from './seed/phone-lines.ts';
import { seedDemo } from './seed/seed-demo.ts';
import { addVisits, publicPages } from './visits.ts';

/** One server process: foundation, nouns, live side, then doors open. Everything closes in the reverse order. */
async function start(): Promise<void> {
  const config = loadConfig(process.env);
  const log = createLogger(config.LOG_LEVEL);
  log.info(describeConfig(config), 'server starting');
  const foundation = await layFoundation(config, systemClock, log);
  const { runner, shutdown } = foundation;
  shutdown.onSignals(code => process.exit(code));
  const live = createLiveSide(foundation, { turn: turnOf(config) });
  const routers = [...live.routes, ...addVisits(foundation, live.visits), ...addPapers(foundation, live.visits)];
  const demo = config.DEMO ? await seedDemo(foundation, live.visits) : null;
  dialNodes();
  const http = createServer(createApp(foundation, routers, publicPages(foundation, live.visits)));
  const sockets = await live.attach(http);
  shutdown.add('sockets', () => sockets.close());
  runner.start();
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(config.PORT, resolve);
  });
  const tls = tlsOf(config);
  if (tls) shutdown.add('https door', await openTlsDoor(http, tls));
  log.info({ port: config.PORT, tlsPort: tls?.port }, 'server ready');
  console.info(bannerOf(config.PUBLIC_URL.origin, demo, bannerText(process.env), phonesOf(config)));

  function dialNodes(): void {
    const serverId = newId();
    for (const { url } of config.SFU_NODES) {
      const link = new ControlLink({ url, secret: config.SFU_SECRET, serverId, listener: live.listener, log });
      live.nodes.add(link);
      shutdown.add('media node', () => link.close());
      link.dial();
    }
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
