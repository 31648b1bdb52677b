import type { Table } from '../../state-machine.ts';

export const CONSULTATION_STATES = ['open', 'running', 'ended', 'recorded', 'abandoned'] as const;
export type ConsultationStatus = (typeof CONSULTATION_STATES)[number];
export type ConsultationEvent =
  | 'open'
  | 'begin'
  | 'changeMode'
  | 'dial'
  | 'noAnswer'
  | 'handOver'
  | 'suspendCap'
  | 'resumeCap'
  | 'end'
  | 'abandon'
  | 'record';

/** How a session ended; `cap`, `emptyRoom` and `noCitizen` are the clock's. */
export const END_KINDS = ['done', 'forCause', 'cap', 'noCitizen', 'emptyRoom'] as const;
export type EndKind = (typeof END_KINDS)[number];

/** model §5.4. `endsAt` moves later only by suspendCap and resumeCap; no message of a browser reaches it. */
export const CONSULTATION_TABLE: Table<ConsultationStatus, ConsultationEvent> = {
  name: 'consultation',
  states: CONSULTATION_STATES,
  rules: [
    { event: 'open', from: [], to: 'open', by: ['system'], effects: ['abandon'] },
    {
      event: 'begin',
      from: ['open'],
      to: 'running',
      by: ['system'],
      effects: ['appointment-start', 'media-hard-end', 'protocol-draft', 'cap-warning', 'cap-end'],
    },
    { event: 'changeMode', from: ['running'], to: 'running', by: ['guest', 'lead'] },
    /** The lead looked at a number and rings it; in a running talk nobody is given up meanwhile (D22). */
    { event: 'dial', from: ['open'], to: 'open', by: ['lead'], effects: ['absent-end'] },
    { event: 'dial', from: ['running'], to: 'running', by: ['lead'], effects: ['absent-end'] },
    { event: 'noAnswer', from: ['open'], to: 'open', by: ['lead'] },
    { event: 'noAnswer', from: ['running'], to: 'running', by: ['lead'] },
    /** Accepted by a colleague in the room whom the lead has asked. */
    { event: 'handOver', from: ['running'], to: 'running', by: ['colleague'], effects: ['papers-hand-over'] },
    {
      event: 'suspendCap',
      from: ['running'],
      to: 'running',
      by: ['lead'],
      effects: ['crisis-alert', 'media-hard-end'],
    },
    {
      event: 'resumeCap',
      from: ['running'],
      to: 'running',
      by: ['lead'],
      effects: ['cap-warning', 'cap-end', 'crisis-alert', 'media-hard-end'],
    },
    {
      event: 'end',
      from: ['running'],
      to: 'ended',
      by: ['lead', 'system'],
      effects: [
        'media-close',
        'attendance-close',
        'appointment-finish',
        'protocol-draft',
        'book-line',
        'register-draft',
        'cause-told',
      ],
    },
    {
      event: 'abandon',
      from: ['open'],
      to: 'abandoned',
      by: ['lead', 'system'],
      effects: ['media-close', 'attendance-close', 'appointment-missed'],
    },
    {
      event: 'record',
      from: ['ended'],
      to: 'recorded',
      by: ['lead', 'system'],
      when:
        'with the last paper: protocols and register signed, lines of books confirmed where the policy asks for it. ' +
        'A talk of colleagues (D34) has at most a line of its journal: it is recorded when that is written or confirmed, ' +
        'and where the policy keeps no such journal, when it has ended',
    },
  ],
};
