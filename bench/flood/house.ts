import { Visit } from '@priyom/shared/api/guest';
import { CAPABILITIES_HASH, ROUTER_CAPABILITIES } from '@priyom/shared/media/router-capabilities';
import { converse } from '../../e2e/actors/by-socket.ts';
import { booking } from '../../e2e/fixtures/booking.ts';
import { house, PASSWORD } from '../../e2e/fixtures/house.ts';
import { pressed } from '../../e2e/fixtures/known.ts';
import { StaffApi } from '../../e2e/harness/api.ts';
import { Stack } from '../../e2e/harness/stack.ts';
import { LOGIN } from '../sign-in.ts';
import type { Aim } from './ways.ts';

const MINUTES = 5;
const SLOT_MS = 5 * 60_000;

/** The whole product; people who talk, each by a log-in or a browser of their own, and where a flooder aims at. */
export async function flooded(parts: AsyncDisposableStack, conversations: number) {
  const data = house({ capMinutes: 170, checkRequired: false, opensBeforeMinutes: 24 * 60 });
  const stack = parts.adopt(await Stack.start([data]), each => each.stop());
  const asks: (() => Promise<unknown>)[] = [];
  const slot = (at: number) => new Date((Math.ceil(Date.now() / SLOT_MS) + at) * SLOT_MS);
  for (let at = 0; at < conversations; at += 1) {
    const staff = await StaffApi.signIn(stack.url, LOGIN, PASSWORD);
    const booked = await booking(staff, { minutes: MINUTES, notBefore: slot(at) });
    const { lead, citizen, leave } = await converse(stack.url, staff, booked);
    parts.defer(leave);
    for (const person of [lead, citizen]) asks.push(() => person.asks('media:view', { items: [] }));
  }
  return { asks, serverPid: stack.server.pid, aim: await aimAt(stack, slot(conversations)) };
}

/** Where to aim, each time as somebody new: what one flood has used up is not the next one's. */
async function aimAt({ url, mediaPort }: Stack, notBefore: Date): Promise<() => Promise<Aim>> {
  const { appointment, links } = await booking(await StaffApi.signIn(url, 'petr', PASSWORD), {
    minutes: MINUTES,
    notBefore,
  });
  return async () => {
    const staff = await StaffApi.signIn(url, 'petr', PASSWORD);
    const { api, invitationId } = await pressed(url, links[0]?.url);
    const visit = Visit.parse(await api.get(`/api/guest/visits/${invitationId}`));
    const given = visit.consents.map(({ purpose, version, textHash }) => ({ purpose, version, textHash }));
    await api.post(`/api/guest/visits/${invitationId}/consents`, { requestId: crypto.randomUUID(), given });
    const own = { consultationId: appointment.id, invitationId, clientId: crypto.randomUUID(), resume: null };
    const join = { ...own, rtpCapabilities: ROUTER_CAPABILITIES, capabilitiesHash: CAPABILITIES_HASH };
    return { url, mediaPort, guestCookie: api.cookie, staffCookie: staff.cookie, join };
  };
}
