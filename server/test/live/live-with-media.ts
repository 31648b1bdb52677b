import { afterAll, beforeAll } from 'vitest';
import { ControlLink } from '../../src/media/control-link.ts';
import { newId } from '../../src/platform/ids.ts';
import { quietLog } from '../harness/database.ts';
import { testConfig } from '../harness/foundation.ts';
import { useLive } from './house.ts';
import { SfuProcess } from './sfu-process.ts';
import { waitUntil } from './wait-until.ts';

/** For one test file: a live server that dials a real media node in a process of its own. */
export function useLiveWithMedia(options: Omit<NonNullable<Parameters<typeof useLive>[0]>, 'dial'> = {}) {
  const secret = testConfig('unused').SFU_SECRET;
  let sfu: SfuProcess | undefined;
  const running = (): SfuProcess => {
    if (!sfu) throw new Error('the node runs inside the tests only');
    return sfu;
  };
  beforeAll(async () => {
    sfu = await SfuProcess.start(secret);
  });
  afterAll(() => sfu?.kill());
  const live = useLive({
    ...options,
    dial: ({ listener }) => {
      const link = new ControlLink({ url: running().url, secret, serverId: newId(), listener, log: quietLog });
      link.dial();
      return link;
    },
  });
  return {
    live,
    get sfu(): SfuProcess {
      return running();
    },
    /** Killed, and another one starts at the port that servers dial. */
    async restartSfu(): Promise<void> {
      const { port } = running();
      await running().kill();
      sfu = await SfuProcess.start(secret, { port });
    },
    nodeUp: () => waitUntil(() => (live.it.live.nodes.choose() ? null : 'the node is not up')),
  };
}
