import type { AppointmentParty } from './model.ts';

type Speaking = Pick<AppointmentParty, 'index' | 'citizenId' | 'representativeId'>;

export function speakerIdOf({ citizenId, representativeId }: Omit<Speaking, 'index'>): string {
  return representativeId ?? citizenId;
}

/**
 * A person has one place in a session however many they speak for: a mother with two children is two parties, each with
 * a link and papers of its own (model §1), and sits once.
 * @returns the first party of the same speaker: whose place it is.
 */
export function seatIndexOf(parties: readonly Speaking[], partyIndex: number): number {
  const own = parties.find(({ index }) => index === partyIndex);
  const first = own && parties.find(each => speakerIdOf(each) === speakerIdOf(own));
  return first?.index ?? partyIndex;
}

/** Whose places are to be laid: one party of each person who will speak. */
export function seatsOf<P extends Speaking>(parties: readonly P[]): P[] {
  return parties.filter(({ index }) => seatIndexOf(parties, index) === index);
}
