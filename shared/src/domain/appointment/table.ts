import type { Table } from '../../state-machine.ts';

export const APPOINTMENT_STATES = ['booked', 'inSession', 'held', 'noShow', 'cancelled'] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATES)[number];
export type AppointmentEvent =
  | 'book'
  | 'move'
  | 'publish'
  | 'changeTexts'
  | 'standIn'
  | 'seat'
  | 'unseat'
  | 'start'
  | 'finish'
  | 'missed'
  | 'cancel';

/** model §5.2, without `offered` and `blocked`, which the intake and check-decision issues add. */
export const APPOINTMENT_TABLE: Table<AppointmentStatus, AppointmentEvent> = {
  name: 'appointment',
  states: APPOINTMENT_STATES,
  rules: [
    {
      event: 'book',
      from: [],
      to: 'booked',
      by: ['registrar', 'specialist', 'head'],
      effects: ['check-opens', 'missed-at-end'],
    },
    {
      event: 'move',
      from: ['booked'],
      to: 'booked',
      by: ['registrar', 'specialist', 'head'],
      effects: ['check-opens', 'missed-at-end', 'tell-session', 'check-void'],
    },
    { event: 'publish', from: ['booked'], to: 'booked', by: ['registrar', 'specialist', 'head'] },
    { event: 'changeTexts', from: ['booked'], to: 'booked', by: ['registrar', 'specialist', 'head'] },
    {
      event: 'standIn',
      from: ['booked'],
      to: 'booked',
      by: ['registrar', 'specialist', 'head'],
      effects: ['check-opens', 'missed-at-end', 'tell-session', 'check-void'],
      when: 'another specialist leads this meeting of a group',
    },
    {
      event: 'seat',
      from: ['booked'],
      to: 'booked',
      by: ['system'],
      when: 'somebody has enrolled in an announced group',
    },
    { event: 'seat', from: ['inSession'], to: 'inSession', by: ['system'], when: 'it began in that very moment' },
    { event: 'unseat', from: ['booked'], to: 'booked', by: ['system'], when: 'somebody has cancelled their place' },
    { event: 'start', from: ['booked'], to: 'inSession', by: ['system'] },
    { event: 'finish', from: ['inSession'], to: 'held', by: ['system'] },
    {
      event: 'missed',
      from: ['booked'],
      to: 'noShow',
      by: ['registrar', 'specialist', 'head', 'system'],
      effects: ['call-back', 'tell-session'],
    },
    {
      event: 'cancel',
      from: ['booked'],
      to: 'cancelled',
      by: ['registrar', 'specialist', 'head'],
      effects: ['tell-session', 'check-void'],
    },
  ],
};
