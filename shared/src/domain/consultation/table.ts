import type { Table } from '../../state-machine.ts';

export const CONSULTATION_STATES = ['open', 'running', 'ended', 'recorded', 'abandoned'] as const;
export type ConsultationStatus = (typeof CONSULTATION_STATES)[number];
export type ConsultationEvent =
  | 'open'
  | 'begin'
  | 'changeMode'
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
    { event: 'open', from: [], to: 'open', by: ['system', 'lead'], guards: ['appointmentBooked'] },
    {
      event: 'begin',
      from: ['open'],
      to: 'running',
      by: ['system'],
      guards: ['leadAndCitizenIn', 'checkPassedOrNotRequired', 'consentsGiven'],
      effects: ['appointment-start', 'cap-warning', 'cap-end', 'protocol-draft'],
    },
    { event: 'changeMode', from: ['running'], to: 'running', by: ['guest', 'lead', 'system'], guards: ['causeStored'] },
    {
      event: 'suspendCap',
      from: ['running'],
      to: 'running',
      by: ['lead'],
      guards: ['crisisReason', 'policyAllows'],
      effects: ['crisis-alert'],
    },
    { event: 'resumeCap', from: ['running'], to: 'running', by: ['lead', 'head'], effects: ['cap-warning', 'cap-end'] },
    {
      event: 'end',
      from: ['running'],
      to: 'ended',
      by: ['lead', 'system'],
      guards: ['groundWhenForCause'],
      effects: [
        'media-close',
        'appointment-finish',
        'attendance-close',
        'protocol-draft',
        'book-line',
        'register-draft',
      ],
    },
    {
      event: 'abandon',
      from: ['open'],
      to: 'abandoned',
      by: ['lead', 'system'],
      guards: ['nobodyEntered'],
      effects: ['media-close', 'appointment-missed'],
    },
    {
      event: 'record',
      from: ['ended'],
      to: 'recorded',
      by: ['system'],
      guards: ['protocolsSigned', 'linesConfirmed', 'registerSigned'],
    },
  ],
};
