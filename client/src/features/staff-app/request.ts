import type { RouteName } from '@priyom/shared/api/routes';
import type * as z from 'zod';
import { ApiError, errorOf } from './api-error.ts';
import { refresh } from './refresh.ts';
import { type Answer, type RequestOptions, send } from './send.ts';

/**
 * One REST call, its answer parsed by the schema that types it. An expired access token is renewed once and the call
 * repeated; when the renewal is refused the person is asked to sign in, and what they typed is kept.
 * @throws ApiError with the server's code, or OFFLINE when no answer came.
 */
export async function request<S extends z.ZodType>(
  name: RouteName,
  answer: S,
  options: RequestOptions = {},
): Promise<z.output<S>> {
  const first = await send(name, options);
  if (first.status !== 401 || errorOf(first).code !== 'UNAUTHENTICATED') return read(first, answer);
  await refresh();
  return read(await send(name, options), answer);
}

function read<S extends z.ZodType>(given: Answer, answer: S): z.output<S> {
  const isOk = given.status >= 200 && given.status < 300;
  if (!isOk) throw errorOf(given);
  // A page of the network between, which asks for a log-in or payment of its own.
  if (given.body === undefined) throw new ApiError('OFFLINE');
  return answer.parse(given.body);
}

/** For commands: made when the person decides, kept while the command is retried, so it is done once. */
export function newRequestId(): string {
  return crypto.randomUUID();
}
