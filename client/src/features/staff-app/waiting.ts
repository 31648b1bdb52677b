import type { Desk, WaitingWords } from '@priyom/shared/signaling/desk';
import type { Translation } from '../../i18n/catalog.ts';
import type { Format } from '../../i18n/format.ts';
import type { ru } from '../../i18n/staff-app.ts';

export type Waiting = Desk['waiting'][number];

type Words = Translation<typeof ru>['waitingBar'];

/** Whole minutes. */
export function waitedMinutes({ since }: Pick<Waiting, 'since'>, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(since)) / 60_000);
}

/** «Вас ждут 3 минуты: Вера Петровна и Лев, 7 лет»: right of one and of several. */
export function waitingLine(
  { shownAs, since }: Pick<Waiting, 'shownAs' | 'since'>,
  now: Date,
  t: Words,
  format: Format,
) {
  const minutes = waitedMinutes({ since }, now);
  return minutes < 1 ? t.justCame(shownAs) : t.waits(shownAs, format.minutes(minutes, 'for'));
}

/** What they wrote last, as long as nobody of the staff has answered it. */
export function unanswered({ talk }: Pick<Waiting, 'talk'>): WaitingWords | null {
  const last = talk.at(-1);
  return last && !last.byStaff ? last : null;
}

/** One's own meeting that goes on while another page is looked at; «Сегодня» has it open in its place already. */
export function liveElsewhere(desk: Pick<Desk, 'waiting'> | null, path: string): Waiting | null {
  if (path === '/today') return null;
  return desk?.waiting.find(({ status }) => status === 'inRoom') ?? null;
}
