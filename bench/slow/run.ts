import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { quantile } from '../fit.ts';
import { readHeard } from '../loss/heard.ts';
import { interruptible } from '../parts.ts';
import { quietMoment } from '../quiet.ts';
import { keepSamples } from '../samples.ts';
import { openTalk } from '../talk/laboratory.ts';
import { watchAnswers } from './answers.ts';
import { findPairs, pressOften } from './often.ts';
import { standBehind } from './others.ts';

const { values } = parseArgs({
  options: {
    slower: { type: 'string', default: '1,4' },
    seconds: { type: 'string', default: '20' },
    presses: { type: 'string', default: '20' },
  },
});
const seconds = Number(values.seconds);
const SETTLE_MS = 8_000;

await using parts = interruptible();
const { pages } = await openTalk(parts);
const { citizen } = pages;
const session = await citizen.createCDPSession();
await watchAnswers(citizen);
const pairs = await findPairs(citizen);
await standBehind(citizen.browser().process()?.pid ?? 0);
interface Row {
  slower: number;
  framesPerSecond: number;
  ours: number[];
  floor: number[];
}
const rows: Row[] = [];
for (const slower of values.slower.split(',').map(Number)) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await delay(SETTLE_MS);
  await quietMoment();
  const before = await readHeard(citizen);
  await delay(seconds * 1_000);
  const framesPerSecond = ((await readHeard(citizen)).frames - before.frames) / seconds;
  const times = Number(values.presses);
  rows.push({
    ...{ slower, framesPerSecond },
    ours: await pressOften(citizen, pairs.ours, times),
    floor: await pressOften(citizen, pairs.floor, times),
  });
  console.info(`${slower} times slower: ${framesPerSecond.toFixed(1)} frames a second`);
}
keepSamples('slow', rows);
console.info('| processor | frames a second | press on | median, ms | p95, ms | latest, ms | presses |');
console.info('|---|---|---|---|---|---|---|');
for (const { slower, framesPerSecond, ...answers } of rows) {
  for (const [what, ms] of Object.entries(answers)) {
    const cells = [0.5, 0.95, 1].map(share => quantile(ms, share).toFixed(0));
    console.info(`| ${slower} × | ${framesPerSecond.toFixed(1)} | ${what} | ${cells.join(' | ')} | ${ms.length} |`);
  }
}
