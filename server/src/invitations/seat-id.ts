import type { AppointmentParty } from '../appointments/model.ts';
import { seatIndexOf } from '../appointments/seats.ts';
import { partyParticipantId } from '../consultations/participants.ts';
import type { Invitation } from './model.ts';

/** Whose place in the session the holder of the link has: a party's, or one of their own. */
export function seatIdOf(
  parties: readonly AppointmentParty[],
  { _id, partyIndex }: Pick<Invitation, '_id' | 'partyIndex'>,
): string {
  return partyIndex === null ? _id : partyParticipantId(seatIndexOf(parties, partyIndex));
}
