import { asking, openHouse } from '../talk/conversations.ts';
import type { Peer } from './peer.ts';

/** The whole product; the request is the one that pages send most: which pictures they show, and how large. */
export async function ours(parts: AsyncDisposableStack, conversations: number): Promise<Peer> {
  const stack = await openHouse(parts);
  const asks = await asking(parts, stack, conversations);
  return { way: 'ours', pid: stack.server.pid, asks };
}
