import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerNavigation } from './navigation.ts';

const PAGE = '<h1>Пока не соединяемся</h1>';
const POLICY = "default-src 'none'";
const request = new Request('https://priyom.example/v');
const ask = (preloadResponse: Promise<unknown> = Promise.resolve(undefined)) =>
  answerNavigation({ request, preloadResponse });
const server = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));

beforeEach(() => {
  vi.stubGlobal('OFFLINE_PAGE', PAGE);
  vi.stubGlobal('OFFLINE_POLICY', POLICY);
});
afterEach(() => vi.unstubAllGlobals());

it.each([200, 404, 410, 500])('whatever the server says itself goes to the person: %i', async status => {
  const own = new Response('own', { status });
  server(async () => own);
  expect(await ask()).toBe(own);
});

it('what the browser has asked for already is not asked for twice', async () => {
  const early = new Response('early');
  server(() => Promise.reject(new Error('asked again')));
  expect(await ask(Promise.resolve(early))).toBe(early);
});

it.each([502, 503, 504])('a proxy that has lost the server is no server: %i', async status => {
  server(async () => new Response('Bad Gateway', { status }));
  expect(await (await ask()).text()).toBe(PAGE);
});

it('without a network: the page, which says that it is no answer of the server, with its own policy', async () => {
  server(() => Promise.reject(new TypeError('Failed to fetch')));
  for (const answer of [await ask(), await ask(Promise.reject(new TypeError('Failed to fetch')))]) {
    expect(await answer.text()).toBe(PAGE);
    expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([503, POLICY]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
});

it('a network that swallows everything ends after twenty seconds', async () => {
  vi.useFakeTimers();
  server(() => new Promise(() => undefined));
  const answer = ask();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await (await answer).text()).toBe(PAGE);
  vi.useRealTimers();
});
