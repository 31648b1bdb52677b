import { answerAsk } from '../../src/consultations/answer-ask.ts';
import { inviteGuest, seatGuest } from '../../src/consultations/invite-guest.ts';
import type { ConsultationPorts, Doing } from '../../src/consultations/ports.ts';
import type { Booked } from './house.ts';

interface By {
  asLead: () => Doing;
  asGuest: (index: number) => Doing;
}

/** Somebody from outside: called in with the citizen's yes, and booked with the meeting. */
export async function expectGuests(ports: ConsultationPorts, booked: Booked, { asLead, asGuest }: By): Promise<void> {
  const guest = { role: 'guest', name: 'Опекунова Раиса', organisation: 'Опека', contact: '' } as const;
  await inviteGuest(ports, asLead(), { ...guest, reason: 'Справка' });
  const askId = (await booked.read()).asks.at(-1)?.id ?? '';
  await answerAsk(ports, asGuest(0), { participantId: 'party-0', askId, yes: true });
  const interpreter = { ...guest, role: 'interpreter' } as const;
  const invitationId = await ports.guests.callIn(booked.scope, booked.id, interpreter, asLead().command);
  await seatGuest(ports, await booked.read(), { invitationId, role: 'interpreter', calledIn: false });
}
