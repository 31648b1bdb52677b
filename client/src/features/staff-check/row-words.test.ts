import { expect, it } from 'vitest';
import { troubleRow } from '../../call/check/network-trouble.ts';
import { type CheckRowState, done, type RowKind } from '../../call/check/rows.ts';
import { ru } from '../../i18n/staff-check.ts';
import { chipOf, meaningOf, numbersOf, type RowFacts, storedRow } from './row-words.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

const rowOf = (kind: RowKind, row: CheckRowState): RowFacts => ({ ...row, kind });

it('a camera that is not there says so', () => {
  const row = rowOf('camera', done('none'));
  expect(chipOf(row, ru.chips)).toEqual({ tone: 'bad', words: 'Не работает' });
  expect(meaningOf(row, ru.words)).toBe('Компьютер не видит ни одной камеры');
});

it('who blocks the microphone makes a difference', () => {
  const page = rowOf('mic', done('denied', '', 'page'));
  const system = rowOf('mic', done('denied', '', 'system'));
  expect(meaningOf(page, ru.words)).not.toBe(meaningOf(system, ru.words));
});

it('numbers of the network are those of the probe, worst loss of both ways', () => {
  const probe = {
    roundTripMs: 38.4,
    lossUpRatio: 0,
    lossDownRatio: 0.012,
    rateUpBps: 6_240_000,
    rateDownBps: 18_400_000,
    framesBack: 90,
    protocol: 'udp' as const,
  };
  const row = rowOf('network', done('ok', 'RTT 38 ms'));
  expect(plain(numbersOf(row, probe, ru.numbers))).toBe('38 мс, потери 1,2 %, туда 6,2 и обратно 18 Мбит/с');
  expect(numbersOf(row, null, ru.numbers)).toBe('');
  expect(numbersOf(row, { ...probe, framesBack: 0 }, ru.numbers)).toBe('');
});

it('a video server that is away is not called a bad network, also in a stored check', () => {
  const live = rowOf('network', troubleRow('mediaDown'));
  const stored = storedRow({ kind: 'network', result: 'failed', value: live.value });
  for (const row of [live, stored]) expect(meaningOf(row, ru.words)).toBe(ru.words.networkTroubles.mediaDown);
  expect(meaningOf(rowOf('network', done('failed')), ru.words)).toBe(ru.words.networkTroubles.path);
});

it('a level is a percentage, other values stand as they are', () => {
  expect(plain(numbersOf(rowOf('mic', done('ok', 'level 0.62')), null, ru.numbers))).toBe('громкость 62 %');
  expect(numbersOf(rowOf('camera', done('ok', '1280×720')), null, ru.numbers)).toBe('1280×720');
});
