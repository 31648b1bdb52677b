import type { Table } from '../../state-machine.ts';

export const PARTICIPANT_STATES = [
  'invited',
  'expected',
  'waiting',
  'called',
  'inRoom',
  'left',
  'declined',
  'removed',
] as const;
export type ParticipantStatus = (typeof PARTICIPANT_STATES)[number];
export type ParticipantEvent =
  | 'arrive'
  | 'call'
  | 'unanswered'
  | 'enter'
  | 'decline'
  | 'invite'
  | 'accept'
  | 'refuse'
  | 'lapse'
  | 'withdraw'
  | 'leave'
  | 'lost'
  | 'remove'
  | 'finish';

/** model §5.4, Participant. A connection that is up or interrupted is not a status. */
export const PARTICIPANT_TABLE: Table<ParticipantStatus, ParticipantEvent> = {
  name: 'participant',
  states: PARTICIPANT_STATES,
  rules: [
    { event: 'invite', from: [], to: 'invited', by: ['lead'], guards: ['reason', 'citizenAskedFirst'] },
    {
      event: 'arrive',
      from: ['expected', 'left'],
      to: 'waiting',
      by: ['guest'],
      guards: ['grant', 'consents', 'notRemoved'],
    },
    {
      event: 'call',
      from: ['waiting'],
      to: 'called',
      by: ['lead'],
      guards: ['leadInRoom', 'checkPassedOrNotRequired'],
      effects: ['ring-timeout'],
    },
    { event: 'unanswered', from: ['called'], to: 'waiting', by: ['system'] },
    {
      event: 'enter',
      from: ['called', 'left', 'expected', 'invited', 'waiting'],
      to: 'inRoom',
      by: ['guest', 'lead', 'colleague'],
      guards: ['guestOnlyAfterCallOrReentry', 'rosterAnnouncedFirst'],
    },
    { event: 'decline', from: ['waiting', 'called'], to: 'declined', by: ['lead'], guards: ['reason'] },
    { event: 'accept', from: ['invited'], to: 'inRoom', by: ['colleague'], guards: ['citizenDidNotObject'] },
    { event: 'refuse', from: ['invited'], to: 'declined', by: ['colleague', 'guest'] },
    { event: 'lapse', from: ['invited'], to: 'declined', by: ['system'] },
    { event: 'withdraw', from: ['invited'], to: 'declined', by: ['lead'] },
    { event: 'leave', from: ['inRoom', 'waiting', 'called'], to: 'left', by: ['guest', 'lead', 'colleague'] },
    { event: 'lost', from: ['inRoom', 'waiting', 'called'], to: 'left', by: ['system'], guards: ['graceOver'] },
    {
      event: 'remove',
      from: ['expected', 'waiting', 'called', 'inRoom', 'left', 'invited'],
      to: 'removed',
      by: ['lead'],
      guards: ['ground'],
    },
    { event: 'finish', from: ['inRoom', 'waiting', 'called', 'invited'], to: 'left', by: ['system'] },
  ],
};
