import type { RouteName } from '@priyom/shared/api/routes';
import { ROUTES } from '@priyom/shared/api/routes';
import type * as z from 'zod';
import { ApiError, errorOf } from './api-error.ts';
import { refresh } from './refresh.ts';
import { signedOut } from './session.ts';

export interface RequestOptions {
  params?: Record<string, string>;
  query?: Record<string, string | number>;
  body?: unknown;
  signal?: AbortSignal;
}

/**
 * One REST call, its answer parsed by the schema that types it. An expired access token is renewed once and the call
 * repeated; when that fails the person is asked to sign in, and what they typed stays on the screen.
 * @throws ApiError with the server's code, or OFFLINE when no answer came.
 */
export async function request<S extends z.ZodType>(
  name: RouteName,
  answer: S,
  options: RequestOptions = {},
): Promise<z.output<S>> {
  const response = await send(name, options);
  if (response.status !== 401) return read(response, answer);
  const failure = await errorOf(response);
  if (failure.code !== 'UNAUTHENTICATED') throw failure;
  if (!(await refresh())) {
    signedOut();
    throw failure;
  }
  return read(await send(name, options), answer);
}

async function read<S extends z.ZodType>(response: Response, answer: S): Promise<z.output<S>> {
  if (!response.ok) throw await errorOf(response);
  return answer.parse(response.status === 204 ? {} : await response.json());
}

export async function send(name: RouteName, options: RequestOptions): Promise<Response> {
  const [method, path] = ROUTES[name].split(' ');
  const init: RequestInit = { method: method ?? 'GET', credentials: 'same-origin', signal: options.signal ?? null };
  if (options.body !== undefined) {
    init.body = JSON.stringify(options.body);
    init.headers = { 'content-type': 'application/json' };
  }
  try {
    return await fetch(address(path ?? '', options), init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('OFFLINE');
  }
}

function address(path: string, { params = {}, query }: RequestOptions): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  if (!query) return filled;
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  return `${filled}?${search}`;
}

/** For commands: made when the person decides, kept while the command is retried, so it is done once. */
export function newRequestId(): string {
  return crypto.randomUUID();
}
