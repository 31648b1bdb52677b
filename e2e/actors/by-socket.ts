import type { Booked } from '@priyom/shared/api/appointments';
import { Visit } from '@priyom/shared/api/guest';
import { Api, type StaffApi } from '../harness/api.ts';
import { LiveSocket } from '../harness/live-socket.ts';

/** A conversation of two people who only write: real sockets, real log-ins, no media of their own. */
export interface Conversation {
  consultationId: string;
  lead: LiveSocket;
  citizen: LiveSocket;
  leave(): void;
}

/** From the booking to both being in the room, by the same requests that pages send. */
export async function converse(url: string, staff: StaffApi, booked: Booked): Promise<Conversation> {
  const consultationId = booked.appointment.id;
  const citizen = await arrives(url, booked.links[0]?.url ?? '', consultationId);
  const lead = await LiveSocket.open(url, 'staff', staff.cookie);
  await lead.join(consultationId);
  const { participants } = await lead.sees(
    ({ participants }) => participants.some(({ status }) => status === 'waiting'),
    'the citizen in the waiting room',
  );
  const participantId = participants.find(({ status }) => status === 'waiting')?.id ?? '';
  await lead.asks('waiting:call', { requestId: crypto.randomUUID(), participantId });
  await citizen.asks('waiting:enter', { requestId: crypto.randomUUID(), producers: [], mode: 'chat' });
  await lead.sees(({ status }) => status === 'running', 'a running session');
  const leave = (): void => {
    lead.close();
    citizen.close();
  };
  return { consultationId, lead, citizen, leave };
}

/** The link, the consents, the waiting room. */
export async function arrives(url: string, link: string, consultationId: string): Promise<LiveSocket> {
  const { socket, invitationId } = await opensLink(url, link);
  await socket.join(consultationId, { invitationId });
  return socket;
}

/** The link and the consents; not in the meeting yet. */
export async function opensLink(url: string, link: string): Promise<{ socket: LiveSocket; invitationId: string }> {
  const api = new Api(url);
  const secret = new URL(link).hash.slice(1);
  const visit = Visit.parse(await api.post('/api/guest/exchange', { secret, clientId: crypto.randomUUID() }));
  const given = visit.consents.map(({ purpose, version, textHash }) => ({ purpose, version, textHash }));
  await api.post(`/api/guest/visits/${visit.invitationId}/consents`, { requestId: crypto.randomUUID(), given });
  return { socket: await LiveSocket.open(url, 'guest', api.cookie), invitationId: visit.invitationId };
}
