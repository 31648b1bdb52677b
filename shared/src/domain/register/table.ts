import type { Table } from '../../state-machine.ts';

export const REGISTER_STATES = ['draft', 'signed'] as const;
export type RegisterStatus = (typeof REGISTER_STATES)[number];
export type RegisterEvent = 'draft' | 'save' | 'sign';

/** D25: the participants' register of a group, from attendance, corrected before it is signed, then frozen. */
export const REGISTER_TABLE: Table<RegisterStatus, RegisterEvent> = {
  name: 'register',
  states: REGISTER_STATES,
  rules: [
    { event: 'draft', from: [], to: 'draft', by: ['system'], guards: ['severalParties'] },
    { event: 'save', from: ['draft'], to: 'draft', by: ['author'], guards: ['version'] },
    {
      event: 'sign',
      from: ['draft'],
      to: 'signed',
      by: ['author'],
      guards: ['consultationEnded', 'passwordAgain'],
      effects: ['record-if-complete'],
    },
  ],
};
