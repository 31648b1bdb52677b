import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { longestGapMs } from '../../e2e/harness/frame-clock.ts';
import { waitUntil } from '../../e2e/harness/wait-until.ts';
import { interruptible } from '../parts.ts';
import { quietMoment } from '../quiet.ts';
import { keepSamples } from '../samples.ts';
import { openTalk } from '../talk/laboratory.ts';
import { firstFrameMs, type Gap, SIDES, tableOf } from './gaps.ts';

const { values } = parseArgs({
  options: {
    /** Seconds without any network. */
    away: { type: 'string', default: '3,10,20' },
    turns: { type: 'string', default: '10' },
    /** What is watched beside: `nothing`, `worker`, `server`; '' = only the breaks. */
    watch: { type: 'string', default: 'nothing,worker,server' },
  },
});
const turns = Number(values.turns);
/** Long enough for a server that starts again. */
const WATCHED_MS = 12_000;

await using parts = interruptible();
const { stack, arm, pages } = await openTalk(parts);
const gaps: Gap[] = [];

const events = {
  nothing: { what: 'nothing happens', run: async () => undefined },
  worker: {
    what: 'the worker is killed',
    run: async () => {
      process.kill(await stack.workerPid(), 'SIGKILL');
    },
  },
  server: {
    what: 'the server is killed and started again',
    run: async () => {
      await stack.server.end('SIGKILL');
      await stack.startServer();
    },
  },
};

for (let turn = 0; turn < turns; turn += 1) {
  for (const seconds of values.away.split(',').map(Number)) await away(seconds);
  for (const [name, happens] of Object.entries(events)) {
    if (values.watch.split(',').includes(name)) await watched(happens.what, happens.run);
  }
}
keepSamples('gap', gaps);
console.info(tableOf(gaps));

/** From the moment at which the line is whole again to the first new frame. */
async function away(seconds: number): Promise<void> {
  await calm();
  await arm.cut();
  await delay(seconds * 1_000);
  await arm.mend();
  const since = Date.now();
  for (const side of SIDES) note(`${seconds} s without network`, side, await firstFrameMs(pages[side], since));
}

/** The longest time without a new frame from the press on. */
async function watched(what: string, happens: () => Promise<void>): Promise<void> {
  await calm();
  const since = Date.now();
  await happens();
  await waitUntil(() => (Date.now() - since >= WATCHED_MS ? null : 'still watched'), { withinMs: 2 * WATCHED_MS });
  for (const side of SIDES) note(what, side, await longestGapMs(pages[side], since));
}

function note(what: string, side: Gap['side'], ms: number): void {
  gaps.push({ what, side, ms });
  console.info(`${what}, ${side}: ${ms} ms`);
}

/** Pictures move on both sides, and nobody else has the machine. */
async function calm(): Promise<void> {
  for (const side of SIDES) await longestGapMs(pages[side], Date.now());
  await quietMoment();
}
