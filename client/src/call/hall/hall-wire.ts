import type { RequestName, RequestParams, RequestResult } from '@priyom/shared/signaling/requests';
import type { Call } from '../call.ts';
import type { Outcome } from '../signaling/outbox.ts';

/** How what is fetched with a hall asks the server. */
export interface HallWire {
  /** @throws NoAnswer while not joined, or when the connection goes · Refused */
  request<N extends RequestName>(name: N, params: RequestParams<N>): Promise<RequestResult<N>>;
  /** Sent again after a reconnection, with the same `requestId`; never rejects. */
  send(attempt: () => Promise<unknown>): Promise<Outcome>;
  /** What is lost with the connection is no loss. */
  quietly(work: Promise<unknown>): void;
}

export const wireOf = (call: Call): HallWire => ({
  request: (name, params) => call.request(name, params),
  send: attempt => call.outbox.send(attempt),
  quietly: work => call.quietly(work),
});
