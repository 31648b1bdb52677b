import { ERRORS, isErrorCode } from '@priyom/shared/errors';
import { REQUESTS } from '@priyom/shared/signaling/requests';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Dice, type Json } from '../../shared/test/hostile/dice.ts';
import { lackingIn } from '../../shared/test/hostile/spoilt.ts';
import { arrives, type Conversation, converse } from '../actors/by-socket.ts';
import { BODIES } from '../fixtures/bodies.ts';
import { booking } from '../fixtures/booking.ts';
import { DOORS } from '../fixtures/doors.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { type Known, settle } from '../fixtures/known.ts';
import { requestsOf } from '../fixtures/requests.ts';
import { NO_IDS, NO_REQUESTS, spoiltTexts } from '../fixtures/spoilt.ts';
import { Api, StaffApi } from '../harness/api.ts';
import { LiveSocket } from '../harness/live-socket.ts';
import { whyNotSettled } from '../harness/outcome.ts';
import { Stack } from '../harness/stack.ts';
import { StoredData } from '../harness/stored.ts';
import { waitUntil } from '../harness/wait-until.ts';

/** Refusals themselves are on the audit record, and wrong log-ins are counted. */
const MAY_GROW = ['auditEvents', 'auditAnchors'];

const SEED = Number(process.env.HOSTILE_SEED ?? 20_261_129);
/** Of the ways in which one body can be spoilt. */
const EACH = Number(process.env.HOSTILE_EACH ?? 40);
/** More than one request may carry. */
const TOO_LARGE = ' '.repeat(65_536);

/** Issue «Bad input»: a typed error that tells what to do, never a 500, nothing written. */
describe('bad input', () => {
  let stack: Stack;
  let stored: StoredData;
  let anna: StaffApi;
  let vera: StaffApi;
  let guest: Api;
  let own: Known;
  let foreign: Known;
  let conversation: Conversation;
  const refused = new Map<string, number>();

  beforeAll(async () => {
    const options = { capMinutes: 30, checkRequired: false, opensBeforeMinutes: 24 * 60 };
    stack = await Stack.start([house(options), house({ ...options, slug: 'other' })]);
    stored = await StoredData.open(stack.mongoUri);
    anna = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    vera = await StaffApi.signIn(stack.url, 'vera', PASSWORD);
    const stranger = await StaffApi.signIn(stack.url, 'anna-other', PASSWORD);
    foreign = (await settle(stack.url, stored, stranger, 'vera-other')).known;
    ({ known: own, guest } = await settle(stack.url, stored, anna));
    const inHours = (hours: number) => new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + hours * 3_600_000);
    conversation = await converse(stack.url, anna, await booking(anna, { notBefore: inHours(2) }));
    await waitUntil(() => whyNotSettled(stored, conversation.consultationId));
  });

  afterAll(async () => {
    conversation?.leave();
    await stored?.close();
    await stack?.stop();
  });

  /** A typed refusal whose status is its own. @returns its code */
  async function isRefused(who: Api, [method, path]: readonly [string, string], text?: string): Promise<string> {
    const answer = await who.tries(method, path, text);
    const about = `${method} ${path.slice(0, 80)} ${text?.slice(0, 120) ?? ''} → ${answer.status} ${answer.text}`;
    const code = codeOf(JSON.parse(answer.text), about);
    expect(ERRORS[code].status, about).toBe(answer.status);
    return count(code);
  }

  async function isRefusedBySocket(socket: LiveSocket, name: string, payload: unknown): Promise<string> {
    const answer = await socket.tries(name, payload);
    return count(codeOf(answer, `${name} ${JSON.stringify(payload)?.slice(0, 120)} → ${JSON.stringify(answer)}`));
  }

  function codeOf(answer: unknown, about: string) {
    const error = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : null;
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (!isErrorCode(code)) throw new Error(`no typed error: ${about}`);
    expect(['INTERNAL', 'NOT_READY'], about).not.toContain(code);
    return code;
  }

  function count(code: string): string {
    refused.set(code, (refused.get(code) ?? 0) + 1);
    return code;
  }

  async function writesNothing(work: () => Promise<unknown>): Promise<void> {
    const before = await stored.digests(MAY_GROW);
    await work();
    expect(await stored.digests(MAY_GROW)).toEqual(before);
  }

  it('at REST: whatever is no request', () =>
    writesNothing(async () => {
      for (const { who, method, path, query, body } of requestsOf(own, { anna, vera, guest })) {
        for (const text of body ? NO_REQUESTS : []) {
          expect(await isRefused(who, [method, path], text), `${method} ${path} ${text}`).toBe('VALIDATION');
        }
        const wrongQueries = query ? [path.replace('=', '[$ne]='), `${path}&${query}`] : [];
        for (const wrong of wrongQueries) expect(await isRefused(who, [method, wrong]), wrong).toBe('VALIDATION');
      }
      expect(await isRefused(anna, ['POST', '/api/nothing'], '{}')).toBe('NOT_FOUND');
      expect(await isRefused(anna, ['GET', '/api/appointments/slots?specialistId[$ne]=x'])).toBe('VALIDATION');
      expect(await isRefused(new Api(stack.url), ['GET', '/api/today'])).toBe('UNAUTHENTICATED');
    }));

  /** Each body of the contract, in a request that is right but for it. */
  function bodies() {
    return requestsOf(own, { anna, vera, guest }).flatMap(({ name, who, method, path, body }) => {
      const schema = BODIES[name];
      expect(schema === null, name).toBe(body === undefined);
      const right: Json = JSON.parse(JSON.stringify(body ?? null));
      return schema ? [{ name, who, at: [method, path] as const, schema, right }] : [];
    });
  }

  it(`at REST: each body with one thing wrong in it, made from the contract (seed ${SEED})`, () =>
    writesNothing(async () => {
      const dice = new Dice(SEED);
      for (const { name, who, at, schema, right } of bodies()) {
        expect(lackingIn(schema, right), name).toEqual([]);
        const wrong = spoiltTexts(dice, schema, right, EACH).filter(each => each.isRefused);
        expect(wrong.length, name).toBeGreaterThan(EACH / 4);
        for (const { where, text } of wrong) {
          const code = await isRefused(who, at, text);
          expect(['VALIDATION', 'PAYLOAD_TOO_LARGE'], `${name} ${where} ${text.slice(0, 200)}`).toContain(code);
        }
        expect(await isRefused(who, at, TOO_LARGE + JSON.stringify(right)), name).toBe('PAYLOAD_TOO_LARGE');
      }
    }));

  it('at REST: ids of nothing, of no shape, and of another institution', () =>
    writesNothing(async () => {
      const naming = requestsOf(foreign, { anna, vera, guest }).filter(({ names }) => names);
      for (const { name, who, method, path, pathWith, id, body } of naming) {
        const text = body && JSON.stringify(body);
        // What a house has published is everybody's to read.
        if (DOORS[name] !== 'anybody') {
          expect(await isRefused(who, [method, path], text), `${method} ${path}`).toBe('NOT_FOUND');
        }
        for (const none of id === undefined ? [] : NO_IDS) {
          const code = await isRefused(who, [method, pathWith(none)], text);
          expect(['NOT_FOUND', 'VALIDATION'], `${method} ${path} ${none}`).toContain(code);
        }
      }
    }));

  it('at sockets: every request with what is none, outside a session, waiting, in the room and leading it', async () => {
    const waiting = await booking(anna, { notBefore: new Date(Date.now() + 20 * 3_600_000) });
    const waiter = await arrives(stack.url, waiting.links[0]?.url ?? '', waiting.appointment.id);
    const payloads = [undefined, null, 7, 'text', [], { $gt: '' }, JSON.parse('{"__proto__":{"isAdmin":true}}')];
    // Of a log-in of its own: what one person may ask is counted over all their sockets.
    const outside = await LiveSocket.open(stack.url, 'staff', vera.cookie);
    await writesNothing(async () => {
      for (const socket of [outside, waiter, conversation.citizen, conversation.lead]) {
        // First: after all the others one person has asked too much at once.
        expect(await isRefusedBySocket(socket, 'nothing:known', {})).toBe('VALIDATION');
        expect(await isRefusedBySocket(socket, '__proto__', {})).toBe('VALIDATION');
        for (const name of Object.keys(REQUESTS)) {
          for (const payload of payloads) await isRefusedBySocket(socket, name, payload);
        }
      }
    });
    waiter.close();
    outside.close();
  });

  it('at sockets: people, sessions and grounds that are not there', () =>
    writesNothing(async () => {
      const { lead, citizen } = conversation;
      const requestId = crypto.randomUUID();
      const nobody = { requestId, participantId: 'party-77' };
      expect(await isRefusedBySocket(lead, 'waiting:call', nobody)).toBe('NOT_FOUND');
      expect(await isRefusedBySocket(lead, 'participant:remove', { ...nobody, ground: null, reason: 'x' })).toBe(
        'NOT_FOUND',
      );
      const staffId = foreign.staffId;
      expect(await isRefusedBySocket(lead, 'colleague:invite', { requestId, staffId, reason: 'x' })).toBe('NOT_FOUND');
      const cause = { requestId, kind: 'forCause', ground: 'noSuchGround', text: 'x' };
      expect(await isRefusedBySocket(lead, 'session:end', cause)).toBe('GROUND_REQUIRED');
      const long = { clientKey: 'x', text: 'а'.repeat(5_000) };
      expect(await isRefusedBySocket(citizen, 'chat:send', long)).toBe('VALIDATION');
      expect(await isRefusedBySocket(citizen, 'waiting:call', nobody)).toBe('WRONG_STAGE');
      const answer = { requestId, askId: 'nothing', yes: true };
      expect(await isRefusedBySocket(citizen, 'ask:answer', answer)).toBe('NOT_FOUND');
      for (const consultationId of [foreign.appointmentId, 'ffffffffffffffffffffffff']) {
        const write = { consultationId, participantId: 'party-0', clientKey: 'x', text: 'x' };
        expect(await isRefusedBySocket(lead, 'desk:write', write)).toBe('NOT_FOUND');
      }
    }));

  it('at sockets: nobody comes in without a log-in or a link', async () => {
    const forged = guest.cookie.replace(/=.*/, '=forged');
    for (const [kind, cookie] of [
      ['staff', ''],
      ['guest', ''],
      ['guest', forged],
      ['staff', guest.cookie],
    ] as const) {
      await expect(LiveSocket.open(stack.url, kind, cookie)).rejects.toThrow('UNAUTHENTICATED');
    }
  });

  it('at REST: a command that comes again is done once', async () => {
    const done: string[] = [];
    for (const { name, who, method, path, body } of requestsOf(own, { anna, vera, guest })) {
      if (!body?.requestId) continue;
      const text = JSON.stringify({ ...body, requestId: crypto.randomUUID() });
      const first = await who.tries(method, path, text);
      if (first.status >= 400) continue;
      done.push(name);
      await waitUntil(() => stored.whyUnsettled());
      await writesNothing(async () => expect((await who.tries(method, path, text)).status, name).toBe(first.status));
    }
    expect(done.length).toBeGreaterThan(5);
  });

  it('at REST: what the contract takes is answered by a result or a typed refusal', async () => {
    const dice = new Dice(SEED);
    for (const { who, at, schema, right } of bodies()) {
      for (const { text } of spoiltTexts(dice, schema, right, EACH).filter(each => !each.isRefused)) {
        const answer = await who.tries(...at, text);
        if (answer.status >= 400) codeOf(JSON.parse(answer.text), `${at} ${text.slice(0, 200)} → ${answer.text}`);
      }
    }
  });

  it('leaves the product whole: people still talk, the chains hold', async () => {
    const { lead, citizen } = conversation;
    await citizen.asks('chat:send', { clientKey: crypto.randomUUID(), text: 'Мы ещё здесь.' });
    expect(await lead.asks('chat:since', { seq: 0 })).toMatchObject({ messages: [{ text: 'Мы ещё здесь.' }] });
    expect(await stack.verify()).toMatchObject({ ok: true });
    expect([...refused.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(1_000);
  });

  it('does not let a page of several institutions guess whom to call', async () => {
    const { text } = await anna.tries('GET', '/v');
    expect(text).toContain('Телефон есть в&nbsp;сообщении, где была ссылка.');
    expect(text.replace(/<!--known[\s\S]*?-->/g, '')).not.toContain('tel:');
  });
});
