import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { recordVoice, voiceFlag } from '../../e2e/harness/spoken-voice.ts';
import { interruptible } from '../parts.ts';
import { keepSamples } from '../samples.ts';
import { DELAY_MS, openTalk } from '../talk/laboratory.ts';
import { type Heard, heardBetween, readHeard, tableOf } from './heard.ts';

const { values } = parseArgs({
  options: {
    loss: { type: 'string', default: '0,5,10,20' },
    kbps: { type: 'string', default: '600,300,150,64' },
    seconds: { type: 'string', default: '30' },
  },
});
const seconds = Number(values.seconds);
/** The estimators have found their rate, the ladder its rung. */
const SETTLE_MS = 20_000;
/** The line is clear again and the picture back, so that no row begins with the one before. */
const CLEAR_MS = 30_000;

await using parts = interruptible();
const directory = parts.adopt(await mkdtemp(join(tmpdir(), 'priyom-bench-')), path => rm(path, { recursive: true }));
const voice = join(directory, 'voice.wav');
await recordVoice(voice);
const { arm, pages } = await openTalk(parts, [voiceFlag(voice)]);
const rows: Heard[] = [];
for (const lossPercent of list(values.loss)) await one(`${lossPercent} % lost`, { lossPercent });
for (const rateKbps of list(values.kbps)) await one(`${rateKbps} kbit/s`, { rateKbps });
keepSamples('loss', rows);
console.info(tableOf(rows));

async function one(line: string, settings: { lossPercent?: number; rateKbps?: number }): Promise<void> {
  await arm.clear();
  await arm.set({ delayMs: DELAY_MS });
  if (rows.length > 0) await delay(CLEAR_MS);
  await arm.set(settings);
  await delay(SETTLE_MS);
  const both = Object.entries(pages);
  const before = await Promise.all(both.map(([, page]) => readHeard(page)));
  await delay(seconds * 1_000);
  const after = await Promise.all(both.map(([, page]) => readHeard(page)));
  for (const [index, [side]] of both.entries()) {
    const [from, to] = [before[index], after[index]];
    if (from && to) rows.push({ line, side, ...heardBetween(from, to, seconds) });
  }
  console.info(tableOf(rows.slice(-2)));
}

function list(text: string): number[] {
  return text === '' ? [] : text.split(',').map(Number);
}
