import type { Table } from '../../state-machine.ts';

export const PROTOCOL_STATES = ['draft', 'signed', 'superseded'] as const;
export type ProtocolStatus = (typeof PROTOCOL_STATES)[number];
export type ProtocolEvent = 'draft' | 'save' | 'sign' | 'correct' | 'supersede';

/** D23, model §5.5: a signed version is immutable; a correction is a new version with its reason. */
export const PROTOCOL_TABLE: Table<ProtocolStatus, ProtocolEvent> = {
  name: 'protocol',
  states: PROTOCOL_STATES,
  rules: [
    { event: 'draft', from: [], to: 'draft', by: ['system'] },
    { event: 'correct', from: [], to: 'draft', by: ['author'] },
    { event: 'save', from: ['draft'], to: 'draft', by: ['author'] },
    {
      event: 'sign',
      from: ['draft'],
      to: 'signed',
      by: ['author'],
      effects: ['supersede-previous', 'journal-topics', 'record-if-complete'],
    },
    { event: 'supersede', from: ['signed'], to: 'superseded', by: ['system'] },
  ],
};
