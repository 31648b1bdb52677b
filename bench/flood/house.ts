import { Visit } from '@priyom/shared/api/guest';
import { CAPABILITIES_HASH, ROUTER_CAPABILITIES } from '@priyom/shared/media/router-capabilities';
import { PASSWORD } from '../../e2e/fixtures/house.ts';
import { pressed } from '../../e2e/fixtures/known.ts';
import { StaffApi } from '../../e2e/harness/api.ts';
import type { Stack } from '../../e2e/harness/stack.ts';
import { asking, bookedAt, openHouse } from '../talk/conversations.ts';
import type { Aim } from './ways.ts';

/** The whole product; people who talk, each by a log-in or a browser of their own, and where a flooder aims at. */
export async function flooded(parts: AsyncDisposableStack, conversations: number) {
  const stack = await openHouse(parts);
  const asks = await asking(parts, stack, conversations);
  return { asks, serverPid: stack.server.pid, aim: await aimAt(stack, conversations) };
}

/** Where to aim, each time as somebody new: what one flood has used up is not the next one's. */
async function aimAt({ url, mediaPort }: Stack, at: number): Promise<() => Promise<Aim>> {
  const { appointment, links } = await bookedAt(await StaffApi.signIn(url, 'petr', PASSWORD), at);
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
