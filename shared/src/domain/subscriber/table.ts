import type { Table } from '../../state-machine.ts';

export const SUBSCRIBER_STATES = ['asked', 'confirmed', 'left'] as const;
export type SubscriberStatus = (typeof SUBSCRIBER_STATES)[number];
export type SubscriberEvent = 'ask' | 'askAgain' | 'confirm' | 'leave';

/** An address to which an institution may write about new groups (D9): by its owner's own yes, from that address. */
export const SUBSCRIBER_TABLE: Table<SubscriberStatus, SubscriberEvent> = {
  name: 'subscriber',
  states: SUBSCRIBER_STATES,
  rules: [
    { event: 'ask', from: [], to: 'asked', by: ['citizen'] },
    { event: 'askAgain', from: ['asked', 'left'], to: 'asked', by: ['citizen'] },
    /** Also by a letter of before: whoever has gone comes back by their own press. */
    { event: 'confirm', from: ['asked', 'left'], to: 'confirmed', by: ['citizen'] },
    { event: 'leave', from: ['asked', 'confirmed'], to: 'left', by: ['citizen'] },
  ],
};
