import type { RouteName } from '@priyom/shared/api/routes';
import { ROUTES } from '@priyom/shared/api/routes';
import { ApiError } from './api-error.ts';

export interface RequestOptions {
  params?: Record<string, string>;
  query?: Record<string, string | number>;
  body?: unknown;
  signal?: AbortSignal;
}

export interface Answer {
  status: number;
  /** What was read of it: `{}` when it was empty, undefined when it is not ours (a proxy's page). */
  body: unknown;
}

/** A weak network answers within it; one that swallows everything is told as no answer. */
const ANSWER_MS = 30_000;

/**
 * One request and its whole answer, whatever that is.
 * @throws ApiError OFFLINE when none came, or not in time · AbortError when the caller no longer wants it
 */
export async function send(name: RouteName, options: RequestOptions = {}): Promise<Answer> {
  const [method = '', path = ''] = ROUTES[name].split(' ');
  const { body, signal } = options;
  const ended = new AbortController();
  const end = () => ended.abort();
  signal?.addEventListener('abort', end);
  const timer = setTimeout(end, ANSWER_MS);
  try {
    signal?.throwIfAborted();
    const response = await fetch(address(path, options), {
      method,
      credentials: 'same-origin',
      signal: ended.signal,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return { status: response.status, body: parsed(await response.text()) };
  } catch {
    signal?.throwIfAborted();
    throw new ApiError('OFFLINE');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function address(path: string, { params = {}, query }: RequestOptions): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  if (!query) return filled;
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  return `${filled}?${search}`;
}
