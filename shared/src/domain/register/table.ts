import type { Table } from '../../state-machine.ts';

export const REGISTER_STATES = ['draft', 'signed'] as const;
export type RegisterStatus = (typeof REGISTER_STATES)[number];
export type RegisterEvent = 'draft' | 'save' | 'sign';

/** D25: the participants' register of a group, from attendance, corrected before it is signed, then frozen. */
export const REGISTER_TABLE: Table<RegisterStatus, RegisterEvent> = {
  name: 'register',
  states: REGISTER_STATES,
  rules: [
    { event: 'draft', from: [], to: 'draft', by: ['system'] },
    { event: 'save', from: ['draft'], to: 'draft', by: ['author'] },
    {
      event: 'sign',
      from: ['draft'],
      to: 'signed',
      by: ['author'],
      effects: ['record-if-complete'],
    },
  ],
};
