import { once } from 'node:events';
import { setLogEventListeners } from 'mediasoup';
import { loadConfig } from './config.ts';
import { ControlServer } from './control/control-server.ts';
import { createLogger, type Logger } from './logger.ts';
import { SfuNode } from './node.ts';

/** Told whenever the floor is raised above an estimate that has collapsed, which is what the floor is for. */
const OF_START_FLOOR = 'ClampConstraints()';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  // Workers inherit the environment; the secret is nothing they need.
  delete process.env.SFU_SECRET;
  const log = createLogger(config.LOG_LEVEL);
  // Its errors only: lower levels repeat what browsers sent.
  setLogEventListeners({
    onerror: (namespace, text) => {
      if (!text.includes(OF_START_FLOOR)) log.error({ namespace }, text);
    },
  });
  const node = await SfuNode.start(config, log);
  const control = await ControlServer.start(node, config, log).catch((error: unknown) => {
    node.close();
    throw error;
  });
  const { address, port } = control.address;
  log.info({ nodeId: node.id, bootId: node.bootId, address, port, workers: node.pool.size }, 'sfu ready');
  await ended(node, config.DRAIN_SECONDS, log);
  node.close();
  await control.close();
  log.info('sfu closed');
}

/** The first SIGTERM or SIGINT drains; it ends when no room is left, at the deadline, or at the second signal. */
async function ended(node: SfuNode, drainSeconds: number, log: Logger): Promise<void> {
  await signal();
  log.info({ rooms: node.rooms.length, drainSeconds }, 'stopping');
  node.drain(new Date(Date.now() + drainSeconds * 1000));
  const emptied = async (): Promise<void> => {
    while (drainSeconds > 0 && node.rooms.length > 0) await once(node.events, 'roomsChanged');
  };
  await Promise.race([emptied(), signal()]);
}

function signal(): Promise<unknown> {
  return Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
