import type { Quality } from '../../../call/stats/on-demand/quality-feed.ts';
import type { Translation } from '../../../i18n/catalog.ts';
import type { ru } from '../../../i18n/citizen-quality.ts';
import { MEASURES, summaryOf } from './measures.ts';
import type { PersonQuality } from './people-quality.ts';

interface SupportFacts {
  people: readonly PersonQuality[];
  quality: Quality;
  /** «Chrome 141» */
  browser: string;
  time: string;
}

/** What a technician asks for, and nothing of anybody: no name, number, address or id. */
export function supportText({ people, quality, browser, time }: SupportFacts, t: Translation<typeof ru>): string {
  const { samples, present } = quality;
  const words = (way: 'up' | 'down') => present.path[way]?.toUpperCase() ?? t.unknown;
  const rows = MEASURES.flatMap(({ name, lines }) =>
    lines.map(({ way, of }) => {
      const summary = summaryOf(samples.map(of));
      const what = t.table.row(t.measure[name], t.way[way]);
      if (!summary) return t.support.who(what, t.unknown);
      const { now, usual, low, high } = summary;
      return t.support.who(what, `${now ?? '–'} / ${usual} / ${low}–${high}`);
    }),
  );
  return [
    t.support.at(time),
    ...(browser ? [t.support.browser(browser)] : []),
    ...people.map(({ isOwn, words: said }) => t.support.who(isOwn ? t.own : t.other, said.join(' '))),
    t.support.path(words('up'), words('down')),
    t.support.over(samples.length),
    ...rows,
  ].join('\n');
}
