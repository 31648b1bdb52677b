import { isErrorCode, type WireError } from '@priyom/shared/errors';
import { isGatewayStatus } from '../offline/gateway-status.ts';

/** OFFLINE: no answer came at all, though it was asked several times. */
export type GuestError = WireError | { code: 'OFFLINE' };
export type Answer<T> = { ok: true; data: T } | { ok: false; error: GuestError };

export interface Wire {
  /** Waits between attempts, milliseconds; its length + 1 is how often it is tried. */
  waitsMs: readonly number[];
  /** One attempt ends after it: a weak network answers within, one that swallows everything never would. */
  answerMs: number;
  fetch: typeof fetch;
}

export const PLAIN: Wire = { waitsMs: [400, 1_500, 4_000], answerMs: 20_000, fetch: (...request) => fetch(...request) };

/** Nothing throws: a failure is an answer. A lost answer is asked for again, so a body that changes something has a `requestId`. */
export async function send<T>(wire: Wire, route: string, body?: object): Promise<Answer<T>> {
  const startedAt = Date.now();
  for (const waitMs of [...wire.waitsMs, null]) {
    const answer = await attempt<T>(wire, route, body);
    if (answer !== 'again') return answer;
    // Two attempts that waited in vain are enough: now the person is told, with what to do.
    if (waitMs === null || Date.now() - startedAt > wire.answerMs * 1.5) break;
    await new Promise(resolve => setTimeout(resolve, waitMs));
  }
  return { ok: false, error: { code: 'OFFLINE' } };
}

async function attempt<T>(wire: Wire, route: string, body?: object): Promise<Answer<T> | 'again'> {
  const [method = 'GET', path = ''] = route.split(' ');
  try {
    const response = await wire.fetch(path, {
      method,
      credentials: 'same-origin',
      headers: body ? { 'content-type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(wire.answerMs),
    });
    const text = await response.text();
    if (response.ok) return { ok: true, data: asContract<T>(text && JSON.parse(text)) };
    const error = wireErrorOf(parsed(text));
    if (!error && isGatewayStatus(response.status)) return 'again';
    return { ok: false, error: error ?? { code: 'INTERNAL' } };
  } catch {
    // Nothing came, or half of it, or the page of a network that wants a log-in of its own.
    return 'again';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Our own server answers by the schema it shares with us; the citizen's page loads no zod to check it again. */
function asContract<T>(answered: unknown): T;
function asContract(answered: unknown): unknown {
  return answered;
}

function wireErrorOf(answered: unknown): WireError | null {
  if (typeof answered !== 'object' || answered === null || !('error' in answered)) return null;
  const { error } = answered;
  if (typeof error !== 'object' || error === null || !('code' in error) || !isErrorCode(error.code)) return null;
  return {
    code: error.code,
    ...('details' in error ? { details: detailsOf(error.details) } : {}),
    ...('logId' in error && typeof error.logId === 'string' ? { logId: error.logId } : {}),
  };
}

/** Only words are read from the details here: name and phone of whom to call. */
function detailsOf(details: unknown): Record<string, string> {
  if (typeof details !== 'object' || details === null) return {};
  return Object.fromEntries(
    Object.entries(details).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
