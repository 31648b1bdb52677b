import type { Table } from '../../state-machine.ts';

export const POLL_STATES = ['open', 'closed', 'withdrawn'] as const;
export type PollStatus = (typeof POLL_STATES)[number];
export type PollEvent = 'open' | 'vote' | 'close' | 'withdraw';

const LEADERS = ['lead', 'colleague'];

/** A poll in the hall: one at a time. Votes are counted without names; the hall reads the result when it is closed. */
export const POLL_TABLE: Table<PollStatus, PollEvent> = {
  name: 'poll',
  states: POLL_STATES,
  rules: [
    { event: 'open', from: [], to: 'open', by: LEADERS },
    { event: 'vote', from: ['open'], to: 'open', by: ['citizen', 'guest'] },
    { event: 'close', from: ['open'], to: 'closed', by: [...LEADERS, 'system'], when: 'another one is opened' },
    { event: 'withdraw', from: ['open', 'closed'], to: 'withdrawn', by: LEADERS },
  ],
};
