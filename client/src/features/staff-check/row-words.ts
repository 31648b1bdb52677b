import type { CheckView } from '@priyom/shared/api/checks';
import { isGoodRow } from '@priyom/shared/domain/check/rules';
import type { ProbeReport } from '@priyom/shared/signaling/requests';
import { troubleOf } from '../../call/check/network-trouble.ts';
import type { CheckRowState, RowKind } from '../../call/check/rows.ts';
import type { Translation } from '../../i18n/catalog.ts';
import type { ru } from '../../i18n/staff-check.ts';
import type { ChipTone } from '../../ui/Chip.tsx';

type Words = Translation<typeof ru>;

/** A row as it is drawn, measured just now or stored with the check. */
export interface RowFacts extends Pick<CheckRowState, 'state' | 'result' | 'value' | 'deniedBy'> {
  kind: RowKind;
}

export function storedRow(row: CheckView['rows'][number]): RowFacts {
  return { ...row, state: 'done', deniedBy: null };
}

export function isBad({ kind, state, result }: RowFacts): boolean {
  return state === 'done' && !isGoodRow(kind, result);
}

/** The one word of the state, with its tone. */
export function chipOf(row: RowFacts, t: Words['chips']): { tone: ChipTone; words: string } {
  if (row.state !== 'done') return { tone: row.state === 'asking' ? 'warn' : 'plain', words: t[row.state] };
  if (isBad(row)) return { tone: 'bad', words: row.result === 'skipped' ? t.notMeasured : t.bad };
  return row.result === 'weak' ? { tone: 'warn', words: t.weak } : { tone: 'ok', words: t.works };
}

/** What it means for a person; the numbers follow apart. */
export function meaningOf(row: RowFacts, t: Words['words']): string {
  if (row.state === 'waiting') return '';
  if (row.state === 'asking') return t.asking;
  if (row.state === 'running') return t.running[row.kind];
  if (row.kind === 'network') {
    const trouble = troubleOf(row);
    if (trouble) return t.networkTroubles[trouble];
  }
  const words: Partial<Record<string, string>> & { other: string } = t[row.kind];
  if (row.result === 'denied' && row.deniedBy === 'system' && words.deniedSystem) return words.deniedSystem;
  return words[row.result] ?? words.other;
}

/** Numbers for the technician in the language of the page. */
export function numbersOf({ kind, value }: RowFacts, probe: ProbeReport | null, t: Words['numbers']): string {
  // Where nothing came back there is nothing to measure; the engine may know why.
  if (kind === 'network' && probe && probe.framesBack > 0) return pathNumbers(probe, t);
  if (kind === 'network') return value.startsWith('RTT') ? '' : value;
  const level = /^level (\d\.\d+)$/.exec(value)?.[1];
  return level === undefined ? value : t.level(Math.round(Number(level) * 100));
}

function pathNumbers(probe: ProbeReport, t: Words['numbers']): string {
  const { roundTripMs, lossUpRatio, lossDownRatio, rateUpBps, rateDownBps, protocol } = probe;
  const losses = [lossUpRatio, lossDownRatio].filter(ratio => ratio !== null);
  return [
    roundTripMs !== null && t.roundTrip(Math.round(roundTripMs)),
    losses.length > 0 && t.loss(decimal(Math.max(...losses) * 100)),
    rateUpBps !== null && rateDownBps !== null && t.rates(megabits(rateUpBps), megabits(rateDownBps)),
    protocol === 'relay' && t.relay,
    protocol === 'tcp' && t.tcp,
  ]
    .filter(Boolean)
    .join(', ');
}

const megabits = (bps: number) => decimal(bps / 1_000_000);

/** «6,2», «0», «18» */
function decimal(value: number): string {
  return new Intl.NumberFormat('ru-RU', { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
