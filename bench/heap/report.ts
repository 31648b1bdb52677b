import { fitLine } from '../fit.ts';
import type { PageMemory } from './page-memory.ts';
import type { Services } from './services.ts';

export interface Reading {
  cycle: number;
  lead: PageMemory;
  guest: PageMemory;
}

/** Issue 4, «Performance». */
const GOAL_KB = 50;

/** Growth of each page by a linear fit over the readings, as Markdown. */
export function pageTable(readings: readonly Reading[]): string {
  const head = '| page | heap at first, KB | at last, KB | KB a cycle | nodes a cycle | listeners a cycle | goal |';
  return [head, '|---|---|---|---|---|---|---|', rowOf(readings, 'guest'), rowOf(readings, 'lead')].join('\n');
}

function rowOf(readings: readonly Reading[], side: 'guest' | 'lead'): string {
  const growth = (part: keyof PageMemory) => fitLine(readings.map(each => ({ x: each.cycle, y: each[side][part] }))).b;
  const heap = growth('heapKb');
  const cells = [
    side,
    readings[0]?.[side].heapKb.toFixed(0),
    readings.at(-1)?.[side].heapKb.toFixed(0),
    ...[heap, growth('nodes'), growth('listeners')].map(value => value.toFixed(1)),
    heap <= GOAL_KB ? 'met' : `missed: ${GOAL_KB} KB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What the programs held after a short meeting, and after a long one. */
export function servicesTable(before: Services, after: Services): string {
  const rows = (['server', 'sfu', 'worker'] as const).map(program => {
    const heap = program === 'worker' ? '' : change(before.heapKb[program], after.heapKb[program]);
    const resident = change(before.residentMb[program], after.residentMb[program]);
    const descriptors = `${before.descriptors[program]} → ${after.descriptors[program]}`;
    return `| ${program} | ${heap} | ${resident} | ${descriptors} |`;
  });
  const head = '| program | heap, KB | resident, MB | descriptors |';
  const media = `rooms ${before.rooms} → ${after.rooms}, peers ${before.peers} → ${after.peers}`;
  return [head, '|---|---|---|---|', ...rows, '', media].join('\n');
}

function change(was: number, is: number): string {
  return `${was.toFixed(0)} → ${is.toFixed(0)} (${(is / was).toFixed(2)})`;
}
