import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { press, pressInDialog, reads } from '../../e2e/actors/by-words.ts';
import { quantile } from '../fit.ts';
import { readHeard } from '../loss/heard.ts';
import { interruptible } from '../parts.ts';
import { quietMoment } from '../quiet.ts';
import { keepSamples } from '../samples.ts';
import { openTalk } from '../talk/laboratory.ts';
import { answersOf, watchAnswers } from './answers.ts';

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
const rows: { slower: number; framesPerSecond: number; answersMs: number[] }[] = [];
for (const slower of values.slower.split(',').map(Number)) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await delay(SETTLE_MS);
  await quietMoment();
  const before = await readHeard(citizen);
  await delay(seconds * 1_000);
  const framesPerSecond = ((await readHeard(citizen)).frames - before.frames) / seconds;
  const answersMs = await pressOften(Number(values.presses));
  rows.push({ slower, framesPerSecond, answersMs });
  console.info(`${slower} times slower: ${framesPerSecond.toFixed(1)} frames a second`);
}
keepSamples('slow', rows);
console.info('| processor | frames a second | a press is answered: median, ms | p95, ms | latest, ms | presses |');
console.info('|---|---|---|---|---|---|');
for (const { slower, framesPerSecond, answersMs } of rows) {
  const cells = [0.5, 0.95, 1].map(share => quantile(answersMs, share).toFixed(0));
  console.info(`| ${slower} × | ${framesPerSecond.toFixed(1)} | ${cells.join(' | ')} | ${answersMs.length} |`);
}

/** «Ещё», which draws most of what a press can. @returns from each press to what it draws */
async function pressOften(times: number): Promise<number[]> {
  const since = await citizen.evaluate(() => performance.now());
  for (let turn = 0; turn < times; turn += 1) {
    await press(citizen, 'button', 'Ещё');
    await reads(citizen, 'Другая камера или микрофон');
    // Not by Escape: pressed often it is the quick exit.
    await pressInDialog(citizen, 'button', 'Закрыть');
    await delay(300);
  }
  return answersOf(citizen, since);
}
