import type { AppointmentCard } from '@priyom/shared/api/appointments';
import { viewGuests } from '../invitations/view-guests.ts';
import { linksOf, viewLink } from '../invitations/view-link.ts';
import { getWithin } from './get-appointment.ts';
import { partiesOf } from './open-parties.ts';
import type { Asker, VisitPorts } from './ports.ts';
import { recordAccess } from './record-access.ts';
import { consentsToSpeak } from './to-speak.ts';
import { viewAppointments } from './view-appointments.ts';
import { inOrder, viewOwn, viewRevocations, viewTalk, viewWishes } from './view-history.ts';
import { viewInterpretation } from './view-interpretation.ts';

/**
 * One meeting with its links, what is to be read to whom by telephone, and what happened to it.
 * @throws AppError NOT_FOUND · FORBIDDEN
 */
export async function readCard(ports: VisitPorts, asker: Asker, id: string): Promise<AppointmentCard> {
  const appointment = await getWithin(ports, asker, 'appointment.read', id);
  const [[view], links, guests, parties, toSpeak, own, wishes, talk, interpretation] = await Promise.all([
    viewAppointments(ports, asker, [appointment]),
    linksOf(ports.database, asker, id),
    viewGuests(ports, { institutionId: asker.institutionId }, appointment),
    partiesOf(ports, asker, appointment),
    consentsToSpeak(ports, asker, appointment),
    viewOwn(ports, asker, appointment),
    viewWishes(ports, asker, appointment),
    viewTalk(ports, asker, appointment),
    viewInterpretation(ports, asker, appointment),
  ]);
  if (!view) throw new Error(`appointment ${id} was not viewed`);
  const subject = { kind: 'appointment', id };
  await recordAccess(ports, asker, { right: 'appointment.read', subject, list: [appointment] });
  const history = inOrder([...own, ...wishes, ...talk, ...viewRevocations(links)]);
  return {
    appointment: view,
    interpretation,
    links: links.map(link => viewLink(link, appointment, parties)),
    guests,
    toSpeak,
    history,
  };
}
