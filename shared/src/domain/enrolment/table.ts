import type { Table } from '../../state-machine.ts';

export const ENROLMENT_STATES = ['in', 'waitingList', 'cancelled'] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATES)[number];
export type EnrolmentEvent = 'enrol' | 'queue' | 'moveUp' | 'cancel';

/** A place in an announced group (D9). Who cancels and comes again is another enrolment, at the end of the list. */
export const ENROLMENT_TABLE: Table<EnrolmentStatus, EnrolmentEvent> = {
  name: 'enrolment',
  states: ENROLMENT_STATES,
  rules: [
    { event: 'enrol', from: [], to: 'in', by: ['citizen', 'registrar', 'specialist', 'head'], effects: ['seat'] },
    {
      event: 'queue',
      from: [],
      to: 'waitingList',
      by: ['citizen', 'registrar', 'specialist', 'head'],
      effects: ['queue-told'],
    },
    { event: 'moveUp', from: ['waitingList'], to: 'in', by: ['system'], effects: ['seat'] },
    {
      event: 'cancel',
      from: ['in', 'waitingList'],
      to: 'cancelled',
      by: ['citizen', 'registrar', 'specialist', 'head'],
      effects: ['unseat'],
    },
  ],
};
