import { ERRORS, isErrorCode } from '@priyom/shared/errors';
import { isRequestName, REQUESTS, type RequestName } from '@priyom/shared/signaling/requests';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ZodType } from 'zod';
import { StoredData } from '../../../e2e/harness/stored.ts';
import { Dice, type Json } from '../../../shared/test/hostile/dice.ts';
import { mutate } from '../../../shared/test/hostile/mutate.ts';
import { sampleOf } from '../../../shared/test/hostile/sample.ts';
import { isRefusedBy, spoiltOf } from '../../../shared/test/hostile/spoilt.ts';
import { auditEventsModel } from '../../src/audit/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { bindByStage } from '../../src/signaling/bind.ts';
import { HANDLERS } from '../../src/signaling/handlers/all.ts';
import { TokenBuckets } from '../../src/signaling/token-buckets.ts';
import { databaseUri } from '../harness/uri.ts';
import { useLiveWithMedia } from '../live/live-with-media.ts';
import { FOREIGN_IDS, knownTo, OWN_IDS } from './contract.ts';
import { everybody, MOVES, type Place, quietPair, type World } from './world.ts';

const SEED = Number(process.env.HOSTILE_SEED ?? 20_261_129);
/** Of the ways in which one request can be spoilt, at each place. */
const EACH = Number(process.env.HOSTILE_EACH ?? 12);
const AT_ONCE = 40;

const complaints: string[] = [];
const log = pino({ level: 'error' }, { write: (line: string) => void complaints.push(line) });
const stack = useLiveWithMedia({ graceMs: 300, log });

const NAMES = Object.keys(REQUESTS).filter(isRequestName);
const BOUND = bindByStage(HANDLERS);
/** Refusals are on the audit record. */
const MAY_GROW = ['auditEvents', 'auditAnchors'];

describe(`whatever a page sends, at every stage and in every role (seed ${SEED})`, () => {
  const dice = new Dice(SEED);
  const outcomes = new Map<string, number>();
  let world: World;
  let stored: StoredData;
  let others: Awaited<ReturnType<typeof quietPair>>;

  beforeAll(async () => {
    stored = await StoredData.open(databaseUri(stack.live.databaseName));
    await stack.nodeUp();
    world = await everybody(stack.live);
    others = await quietPair(stack.live);
    await others.goOn();
    // Allowances have a test of their own (floods.test.ts): here they would answer in place of what is asked.
    vi.spyOn(TokenBuckets.prototype, 'take').mockReturnValue();
  });

  afterAll(async () => {
    vi.restoreAllMocks();
    others?.close();
    await stored?.close();
  });

  async function tries({ page, who, stage }: Place, name: string, value: unknown): Promise<string> {
    const { ok, error } = await page.tries(name, value);
    const code = ok ? 'ok' : (error?.code ?? 'nothing');
    const about = `${who} at ${stage}: ${name} ${JSON.stringify(value)?.slice(0, 400)} → ${JSON.stringify(error)}`;
    if (!ok && !isErrorCode(code)) throw new Error(`no typed refusal: ${about}`);
    expect(['INTERNAL', 'NOT_READY'], about).not.toContain(code);
    expect(error?.details?.control, about).not.toBe('INTERNAL');
    outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
    return code;
  }

  const sampleAt = ({ page, booked }: Place, name: RequestName): Json =>
    sampleOf(REQUESTS[name].params, knownTo({ consultationId: booked.id, invitationId: page.invitationId }));

  const someOf = (params: ZodType, sample: Json, most: number) =>
    dice.some(spoiltOf(params, sample), most).map(({ where, value }) => ({ where, value }));

  async function atEachPlace(work: (place: Place, name: RequestName, isBound: boolean) => Promise<void>) {
    for (const place of world.places) {
      for (const name of NAMES) await work(place, name, BOUND[place.stage].has(name));
    }
  }

  async function writesNothing(work: () => Promise<unknown>): Promise<void> {
    await stack.live.it.foundation.runner.drain();
    const before = await stored.digests(MAY_GROW);
    await work();
    expect(await stored.digests(MAY_GROW)).toEqual(before);
  }

  it('what the contract does not take is refused, and nothing is written', () =>
    writesNothing(() =>
      atEachPlace(async (place, name, isBound) => {
        const { params } = REQUESTS[name];
        const sample = sampleAt(place, name);
        if (!isBound) {
          expect(await tries(place, name, sample)).toBe('WRONG_STAGE');
          expect(await tries(place, name, { $gt: '' })).toBe('WRONG_STAGE');
          return;
        }
        const chosen = someOf(params, sample, EACH).filter(({ value }) => isRefusedBy(params, value));
        for (let from = 0; from < chosen.length; from += AT_ONCE) {
          await Promise.all(
            chosen.slice(from, from + AT_ONCE).map(async ({ where, value }) => {
              const code = await tries(place, name, value);
              expect(code, `${name} ${where}`).toBe('VALIDATION');
            }),
          );
        }
      }),
    ));

  it('ids of another institution, of another session and of nobody open nothing', () =>
    writesNothing(() =>
      atEachPlace(async (place, name, isBound) => {
        const sample = sampleAt(place, name);
        const named = idsIn(sample);
        const kind = FOREIGN_IDS[name];
        expect(named.length > 0, `${name} names ${named}`).toBe(kind !== 'own');
        if (kind !== 'refuses' || !isBound) return;
        for (const field of named) {
          // Staff have no link: whatever they send there is passed over.
          if (field === 'invitationId' && place.page.kind === 'staff') continue;
          for (const id of foreign(field)) {
            const code = await tries(place, name, withId(sample, field, id));
            const about = `${place.who} ${name} ${field} ${id}`;
            expect(REFUSALS, about).toContain(code);
            if (code === 'NOT_FOUND' || code === 'FORBIDDEN') expect(await isOnRecord(place, name), about).toBe(true);
          }
        }
      }),
    ));

  it('what the contract takes is answered by a result or a typed refusal, and no worker dies of it', async () => {
    const calm = world.places.filter(({ booked }) => booked.id !== world.call.booked.id);
    for (const place of calm) {
      for (const name of NAMES.filter(each => BOUND[place.stage].has(each) && !MOVES.includes(each))) {
        const { params } = REQUESTS[name];
        const sample = sampleAt(place, name);
        const taken = someOf(params, sample, EACH * 2).filter(({ value }) => !isRefusedBy(params, value));
        const wild = Array.from({ length: EACH / 4 }, () => mutate(dice, sample));
        await Promise.all(
          [...taken.map(({ value }) => value).slice(0, EACH / 4), ...wild].map(each => tries(place, name, each)),
        );
      }
    }
  });

  it('a command that comes again with other words is done once', async () => {
    const { lead, guest, booked } = world.call;
    const requestId = newId();
    await guest.do('mode:set', { requestId, mode: 'voice', cause: 'wish' });
    const { history } = await booked.read();
    await guest.ask('mode:set', { requestId, mode: 'chat', cause: 'wish' });
    expect((await booked.read()).history).toHaveLength(history.length);
    // It is one person's: nobody's command is done because of somebody else's.
    await lead.do('session:end', { requestId, kind: 'done', ground: null, text: '' });
    expect((await booked.read()).status).toBe('ended');
  });

  it('and everybody else has noticed nothing: nothing in the log, media flow, people hear each other', async () => {
    expect(complaints).toEqual([]);
    expect([...outcomes.keys()].every(code => code === 'ok' || code in ERRORS)).toBe(true);
    expect(outcomes.get('ok')).toBeGreaterThan(20);
    expect(outcomes.get('VALIDATION')).toBeGreaterThan(300);
    await others.goOn();
  });

  async function isOnRecord({ booked: { scope } }: Place, action: string): Promise<boolean> {
    const events = stack.live.it.foundation.database.in(scope, auditEventsModel);
    const [last] = await events.find({ action }, { sort: { seq: -1 }, limit: 1 });
    return last?.basis === 'none';
  }

  const REFUSALS = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED', 'INVALID_STATE', 'VALIDATION', 'LINK_FINISHED'];

  function foreign(field: string): string[] {
    const { stranger } = world;
    const own: Record<string, string> = {
      consultationId: stranger.id,
      invitationId: stranger.guests[0]?.invitationId ?? '',
      staffId: stranger.lead.staffId,
      participantId: 'party-7',
    };
    return [own[field] ?? newId(), 'toString'];
  }
});

/** Names of fields that hold ids, however deep, beside those of the page's own making. */
function idsIn(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  const found = Object.entries(value).flatMap(([key, inner]) =>
    /Ids?$/.test(key) && !OWN_IDS.includes(key) ? [key] : idsIn(inner),
  );
  // Not whom it names but what it keeps: refused or passed over by itself.
  return [...new Set(found)].filter(key => !/^(peerId|preferredId)$/.test(key));
}

function withId(sample: Json, field: string, id: string): Json {
  return { ...Object(sample), [field]: id };
}
