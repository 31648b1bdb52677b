import type { Table } from '@priyom/shared/state-machine';
import type { WrittenStep } from './recorded-database.ts';

type Row = Record<string, { by: string[]; effects: string[] }>;

export const sorted = (words: Iterable<string>): string[] => [...new Set(words)].toSorted();

/** What was written, by event, in the words of the tables. */
export function rowsOf(
  steps: readonly WrittenStep[],
  leadIds: ReadonlySet<string>,
  isOf: (event: string) => boolean,
): Row {
  const word = ({ kind, id }: WrittenStep['by']) => (kind !== 'staff' ? kind : leadIds.has(id) ? 'lead' : 'colleague');
  const mine = Map.groupBy(
    steps.filter(({ event }) => isOf(event)),
    ({ event }) => event.replace(/^participant\./, ''),
  );
  return Object.fromEntries(
    [...mine].map(([event, all]) => [
      event,
      { by: sorted(all.map(({ by }) => word(by))), effects: sorted(all.flatMap(({ kinds }) => kinds)) },
    ]),
  );
}

export function rowsOfTable({ rules }: Pick<Table<string, string>, 'rules'>): Row {
  return Object.fromEntries(
    rules.map(({ event, by, effects = [] }) => [event, { by: sorted(by), effects: sorted(effects) }]),
  );
}
