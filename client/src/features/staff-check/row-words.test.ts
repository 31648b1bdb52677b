import { expect, it } from 'vitest';
import { troubleRow } from '../../call/check/network-trouble.ts';
import { done } from '../../call/check/rows.ts';
import { ru } from '../../i18n/staff-check.ts';
import { chipOf, liveRow, meaningOf, numbersOf, storedRow } from './row-words.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

it('a camera that is not there says so, and is needless in a voice meeting', () => {
  const needed = liveRow('camera', done('none'), 'video');
  expect(chipOf(needed, ru.chips)).toEqual({ tone: 'bad', words: 'Не работает' });
  expect(meaningOf(needed, ru.words)).toBe('Компьютер не видит ни одной камеры');
  const needless = liveRow('camera', done('none'), 'voice');
  expect(chipOf(needless, ru.chips)).toEqual({ tone: 'plain', words: 'Не нужно' });
  expect(meaningOf(needless, ru.words)).toBe('Для этого способа не нужно');
});

it('who blocks the microphone makes a difference', () => {
  const page = liveRow('mic', done('denied', '', 'page'), 'video');
  const system = liveRow('mic', done('denied', '', 'system'), 'video');
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
  const row = liveRow('network', done('ok', 'RTT 38 ms'), 'video');
  expect(plain(numbersOf(row, probe, ru.numbers))).toBe('38 мс, потери 1,2 %, туда 6,2 и обратно 18 Мбит/с');
  expect(numbersOf(row, null, ru.numbers)).toBe('');
  expect(numbersOf(row, { ...probe, framesBack: 0 }, ru.numbers)).toBe('');
});

it('a video server that is away is not called a bad network, also in a stored check', () => {
  const live = liveRow('network', troubleRow('mediaDown'), 'video');
  const stored = storedRow({ kind: 'network', result: 'failed', value: live.value }, 'video');
  for (const row of [live, stored]) expect(meaningOf(row, ru.words)).toBe(ru.words.networkTroubles.mediaDown);
  expect(meaningOf(liveRow('network', done('failed'), 'video'), ru.words)).toBe(ru.words.networkTroubles.path);
});

it('a level is a percentage, other values stand as they are', () => {
  expect(plain(numbersOf(liveRow('mic', done('ok', 'level 0.62'), 'video'), null, ru.numbers))).toBe('громкость 62 %');
  expect(numbersOf(liveRow('camera', done('ok', '1280×720'), 'video'), null, ru.numbers)).toBe('1280×720');
});
