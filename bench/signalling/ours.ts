import { converse } from '../../e2e/actors/by-socket.ts';
import { booking } from '../../e2e/fixtures/booking.ts';
import { house, PASSWORD } from '../../e2e/fixtures/house.ts';
import { StaffApi } from '../../e2e/harness/api.ts';
import { Stack } from '../../e2e/harness/stack.ts';
import { LOGIN } from '../sign-in.ts';
import type { Peer } from './peer.ts';

const MINUTES = 5;
const SLOT_MS = 5 * 60_000;

/** The whole product; the request is the one that pages send most: which pictures they show, and how large. */
export async function ours(parts: AsyncDisposableStack, conversations: number): Promise<Peer> {
  const data = house({ capMinutes: 170, checkRequired: false, opensBeforeMinutes: 24 * 60 });
  const stack = parts.adopt(await Stack.start([data]), each => each.stop());
  const asks: Peer['asks'] = [];
  for (let at = 0; at < conversations; at += 1) {
    // What one log-in may ask is counted over all its sockets.
    const staff = await StaffApi.signIn(stack.url, LOGIN, PASSWORD);
    const notBefore = new Date((Math.ceil(Date.now() / SLOT_MS) + at) * SLOT_MS);
    const booked = await booking(staff, { minutes: MINUTES, notBefore });
    const { lead, citizen, leave } = await converse(stack.url, staff, booked);
    parts.defer(leave);
    for (const person of [lead, citizen]) asks.push(() => person.asks('media:view', { items: [] }));
  }
  return { way: 'ours', pid: stack.server.pid, asks };
}
