import type { Table } from '../../state-machine.ts';

export const MATERIAL_STATES = ['draft', 'published', 'withdrawn'] as const;
export type MaterialStatus = (typeof MATERIAL_STATES)[number];
export type MaterialEvent = 'begin' | 'attach' | 'finish' | 'clear' | 'refuse' | 'publish' | 'discard' | 'withdraw';

const EDITORS = ['head', 'director'];

/** D21: only a draft changes; what was published and handed over stays as it was. A later version is another material. */
export const MATERIAL_TABLE: Table<MaterialStatus, MaterialEvent> = {
  name: 'material',
  states: MATERIAL_STATES,
  rules: [
    { event: 'begin', from: [], to: 'draft', by: EDITORS },
    { event: 'attach', from: ['draft'], to: 'draft', by: EDITORS, effects: ['material-erase'] },
    { event: 'finish', from: ['draft'], to: 'draft', by: EDITORS, effects: ['material-scan'] },
    { event: 'clear', from: ['draft'], to: 'draft', by: ['system'] },
    { event: 'refuse', from: ['draft'], to: 'draft', by: [...EDITORS, 'system'], effects: ['material-erase'] },
    { event: 'publish', from: ['draft'], to: 'published', by: EDITORS },
    { event: 'discard', from: ['draft'], to: 'withdrawn', by: EDITORS, effects: ['material-erase'] },
    { event: 'withdraw', from: ['published'], to: 'withdrawn', by: EDITORS },
  ],
};
