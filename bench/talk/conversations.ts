import type { Booked } from '@priyom/shared/api/appointments';
import { type Conversation, converse } from '../../e2e/actors/by-socket.ts';
import { booking } from '../../e2e/fixtures/booking.ts';
import { house, PASSWORD } from '../../e2e/fixtures/house.ts';
import { StaffApi } from '../../e2e/harness/api.ts';
import { Stack } from '../../e2e/harness/stack.ts';
import { LOGIN } from '../sign-in.ts';

const MINUTES = 5;
const SLOT_MS = 5 * 60_000;

/** The whole product, in a house where many can talk at once. */
export async function openHouse(parts: AsyncDisposableStack): Promise<Stack> {
  const data = house({ capMinutes: 170, checkRequired: false, opensBeforeMinutes: 24 * 60 });
  return parts.adopt(await Stack.start([data]), each => each.stop());
}

/** A short meeting of its own time, so that none is in another one's way. `at` counts from the next slot. */
export function bookedAt(staff: StaffApi, at: number): Promise<Booked> {
  const notBefore = new Date((Math.ceil(Date.now() / SLOT_MS) + at) * SLOT_MS);
  return booking(staff, { minutes: MINUTES, notBefore });
}

/** Two people who talk by sockets, each time by a log-in of their own: what one may ask is counted over all its sockets. */
export async function conversation({ url }: Stack, at: number): Promise<Conversation> {
  const staff = await StaffApi.signIn(url, LOGIN, PASSWORD);
  return converse(url, staff, await bookedAt(staff, at));
}

/** Everybody of so many conversations, each to be asked for what pages send most: which pictures they show, how large. */
export async function asking(
  parts: AsyncDisposableStack,
  stack: Stack,
  conversations: number,
): Promise<(() => Promise<unknown>)[]> {
  const asks: (() => Promise<unknown>)[] = [];
  for (let at = 0; at < conversations; at += 1) {
    const { lead, citizen, leave } = await conversation(stack, at);
    parts.defer(leave);
    for (const person of [lead, citizen]) asks.push(() => person.asks('media:view', { items: [] }));
  }
  return asks;
}
