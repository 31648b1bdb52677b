import type { Table } from '../../state-machine.ts';

export const PARTICIPANT_STATES = [
  'invited',
  'expected',
  'waiting',
  'called',
  'inRoom',
  'onHold',
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
  | 'reach'
  | 'decline'
  | 'invite'
  | 'expect'
  | 'accept'
  | 'refuse'
  | 'lapse'
  | 'withdraw'
  | 'hold'
  | 'unhold'
  | 'leave'
  | 'lost'
  | 'remove'
  | 'finish';

/** model §5.4, Participant. A connection that is up or interrupted is not a status. */
export const PARTICIPANT_TABLE: Table<ParticipantStatus, ParticipantEvent> = {
  name: 'participant',
  states: PARTICIPANT_STATES,
  rules: [
    /** The lead asks; it is the last citizen's yes that rings the colleague. */
    { event: 'invite', from: [], to: 'invited', by: ['guest'], effects: ['invite-lapse'] },
    /** A guest from outside: booked with the meeting, or called in with the last citizen's yes. They come by a link. */
    { event: 'expect', from: [], to: 'expected', by: ['guest', 'system'] },
    { event: 'arrive', from: ['expected', 'left'], to: 'waiting', by: ['guest'] },
    { event: 'call', from: ['waiting'], to: 'called', by: ['lead'], effects: ['ring-timeout'] },
    { event: 'unanswered', from: ['called'], to: 'waiting', by: ['lead', 'system'] },
    {
      event: 'enter',
      from: ['called', 'left', 'expected', 'waiting'],
      to: 'inRoom',
      by: ['guest', 'lead', 'colleague'],
      effects: ['begin', 'protocol-draft'],
    },
    /** By telephone; from the room too, where the page stays for chat. Who waits at the door is called in instead. */
    {
      event: 'reach',
      from: ['expected', 'left', 'inRoom'],
      to: 'inRoom',
      by: ['lead'],
      effects: ['begin', 'protocol-draft'],
    },
    {
      event: 'decline',
      from: ['waiting', 'called'],
      to: 'declined',
      by: ['lead'],
      effects: ['connection-close', 'absent-end'],
    },
    { event: 'accept', from: ['invited'], to: 'inRoom', by: ['colleague'] },
    { event: 'refuse', from: ['invited'], to: 'declined', by: ['colleague'] },
    { event: 'lapse', from: ['invited'], to: 'declined', by: ['system'] },
    { event: 'withdraw', from: ['invited'], to: 'declined', by: ['lead'] },
    /** In the room, and nothing of them passes at the sfu either way; who comes in during a hold is held in the same write. */
    { event: 'hold', from: ['inRoom'], to: 'onHold', by: ['lead'], effects: ['media-hold'] },
    { event: 'unhold', from: ['onHold'], to: 'inRoom', by: ['lead'], effects: ['media-hold'] },
    {
      event: 'leave',
      from: ['inRoom', 'onHold', 'waiting', 'called'],
      to: 'left',
      by: ['guest', 'lead', 'colleague', 'system'],
      effects: ['connection-close', 'call-withdrawn', 'absent-end'],
    },
    {
      event: 'lost',
      from: ['inRoom', 'onHold', 'waiting', 'called'],
      to: 'left',
      by: ['system'],
      effects: ['connection-close', 'call-withdrawn', 'absent-end'],
    },
    {
      event: 'remove',
      from: ['expected', 'waiting', 'called', 'inRoom', 'onHold', 'left', 'invited'],
      to: 'removed',
      by: ['lead'],
      effects: ['connection-close', 'grant-revoke', 'cause-told', 'absent-end'],
    },
    /** Of everybody who is still here, in the write that ends the session. */
    { event: 'finish', from: ['inRoom', 'onHold', 'waiting', 'called', 'invited'], to: 'left', by: ['lead', 'system'] },
  ],
};
