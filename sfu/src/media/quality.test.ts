import { expect, test } from 'vitest';
import { QualityReport } from './quality.ts';

const good = { score: 10, lossRatio: 0, roundTripMs: 40 };

test('the first is told, the same again is not', () => {
  const report = new QualityReport();
  expect(report.note(good, 0)).toEqual(good);
  expect(report.note({ ...good, roundTripMs: 60, lossRatio: 0.01 }, 5_000)).toBeNull();
});

test('changes that somebody would notice are told, at most one a second', () => {
  const report = new QualityReport();
  report.note(good, 0);
  expect(report.note({ ...good, lossRatio: 0.2 }, 900)).toBeNull();
  expect(report.note({ ...good, lossRatio: 0.2 }, 1_000)).toMatchObject({ lossRatio: 0.2 });
  expect(report.note({ ...good, lossRatio: 0.2, score: 6 }, 2_000)).toMatchObject({ score: 6 });
  expect(report.note({ ...good, lossRatio: 0.2, score: 6, roundTripMs: 400 }, 3_000)).toMatchObject({
    roundTripMs: 400,
  });
});
