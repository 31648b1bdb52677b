import { expect, it } from 'vitest';
import { createGuestApi } from './api.ts';

type Reply = Response | 'no answer' | 'swallowed';

/** A wire that gives these replies in turn and notes what was sent. */
function wireOf(...replies: Reply[]) {
  const sent: { url: string; method: string; body: string }[] = [];
  const api = createGuestApi({
    waitsMs: [0, 0],
    answerMs: replies.includes('swallowed') ? 20 : 5_000,
    fetch: async (url, init) => {
      sent.push({ url: String(url), method: init?.method ?? '', body: String(init?.body ?? '') });
      const reply = replies[sent.length - 1] ?? 'no answer';
      if (reply === 'no answer') throw new TypeError('Failed to fetch');
      if (reply === 'swallowed') return neverAnswered(init?.signal);
      return reply;
    },
  });
  return { api, sent };
}

/** As a network that drops every packet: only the signal ends it. */
function neverAnswered(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const ask = { requestId: 'r-1', kind: 'callBack' } as const;

it('a lost answer is asked for again with the same requestId', async () => {
  const { api, sent } = wireOf('no answer', json(200, {}));
  expect(await api.ask('inv 1', ask)).toEqual({ ok: true, data: {} });
  expect(sent.map(({ url }) => url)).toEqual(Array(2).fill('/api/guest/visits/inv%201/ask'));
  expect(sent.map(({ body }) => JSON.parse(body).requestId)).toEqual(['r-1', 'r-1']);
});

it('no answer at all ends as OFFLINE, not as an exception', async () => {
  const { api, sent } = wireOf();
  expect(await api.visit('i')).toEqual({ ok: false, error: { code: 'OFFLINE' } });
  expect(sent).toHaveLength(3);
});

it("the server's refusal is final and carries whom to call", async () => {
  const { api, sent } = wireOf(json(410, { error: { code: 'LINK_REVOKED', details: { phone: '8', n: 1 } } }));
  expect(await api.exchange({ secret: 's'.repeat(43), clientId: 'c' })).toEqual({
    ok: false,
    error: { code: 'LINK_REVOKED', details: { phone: '8' } },
  });
  expect(sent).toHaveLength(1);
});

it("a proxy's error page is tried again, a stranger's 500 is INTERNAL", async () => {
  const { api } = wireOf(new Response('<h1>', { status: 502 }), new Response('<h1>', { status: 500 }));
  expect(await api.visit('i')).toEqual({ ok: false, error: { code: 'INTERNAL' } });
});

it('an empty answer of a command is well', async () => {
  const { api } = wireOf(new Response(null, { status: 204 }));
  expect((await api.ask('i', ask)).ok).toBe(true);
});

it('a network that swallows everything is told as no answer, before all attempts are used up', async () => {
  const { api, sent } = wireOf('swallowed', 'swallowed', 'swallowed');
  expect(await api.visit('i')).toEqual({ ok: false, error: { code: 'OFFLINE' } });
  expect(sent.length).toBeLessThan(3);
});

it("half an answer, or the page of a network's own log-in, is no answer", async () => {
  const half = new Response('{"invitationId":"i', { status: 200 });
  const { api, sent } = wireOf(half, new Response('<h1>Wi-Fi</h1>', { status: 200 }), json(200, { ok: 1 }));
  expect(await api.visit('i')).toEqual({ ok: true, data: { ok: 1 } });
  expect(sent).toHaveLength(3);
});
