import type { Ack, JOINED } from '@priyom/shared/signaling/ack';
import type { NotificationData, NotificationName } from '@priyom/shared/signaling/notifications';
import type { RequestName, RequestParams, RequestResult } from '@priyom/shared/signaling/requests';

export type Answer<N extends RequestName> = (error: Error | null, ack: Ack<RequestResult<N>>) => void;

/**
 * The only place where messages get their types. The server parsed and built them by the same contract, and the citizen's
 * entry loads no zod (design.md): so an untyped socket is given this type once, and everything behind it is checked.
 */
export interface Wire {
  on<N extends NotificationName>(name: N, listener: (data: NotificationData<N>) => void): unknown;
  once(name: typeof JOINED, listener: (ack: Ack<RequestResult<'session:join'>>) => void): unknown;
  timeout(ms: number): { emit<N extends RequestName>(name: N, params: RequestParams<N>, answer: Answer<N>): unknown };
}
