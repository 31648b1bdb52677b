import type { Table } from '../../state-machine.ts';

export const CHECK_STATES = ['due', 'passed', 'failed', 'missed'] as const;
export type CheckStatus = (typeof CHECK_STATES)[number];
export type CheckEvent = 'open' | 'pass' | 'fail' | 'expire';

/** D11, model §5.3; the head's decision on a failed one (D12) is added by its own issue. */
export const CHECK_TABLE: Table<CheckStatus, CheckEvent> = {
  name: 'check',
  states: CHECK_STATES,
  rules: [
    { event: 'open', from: [], to: 'due', by: ['system'], effects: ['expire'] },
    {
      event: 'pass',
      from: ['due', 'failed', 'passed', 'missed'],
      to: 'passed',
      by: ['specialist', 'head'],
      effects: ['check-passed'],
    },
    {
      event: 'fail',
      from: ['due', 'failed', 'passed', 'missed'],
      to: 'failed',
      by: ['specialist', 'head'],
      effects: ['check-failed-told'],
    },
    { event: 'expire', from: ['due'], to: 'missed', by: ['system'] },
  ],
};
