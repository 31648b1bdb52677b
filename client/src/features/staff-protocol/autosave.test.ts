import { ProtocolView } from '@priyom/shared/api/protocols';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiError, type FailureCode } from '../staff-app/api-error.ts';
import { typed } from '../staff-app/typed.ts';
import { createAutosave, type ProtocolServer } from './autosave.ts';
import { type Draft, draftOf } from './draft.ts';
import { withEnd } from './with-end.ts';

beforeEach(() => typed.belongsTo('anna'));
afterEach(() => {
  typed.forgetAll();
  vi.useRealTimers();
});

/** One protocol on a server that saves by the rule of `v`, and fails as it is told to. */
class OneProtocol implements ProtocolServer {
  view = ProtocolView.parse({
    id: 'pr1',
    v: 3,
    consultationId: 'c1',
    partyIndex: 0,
    no: 1,
    status: 'draft',
    body: { reason: '', topics: [], solution: '' },
    privateNotes: '',
    facts: {},
    form: { title: '', rows: [] },
    savedAt: '2026-11-25T08:00:00.000Z',
    mine: true,
    maySign: false,
    signed: null,
    correctionReason: '',
    policy: { orderNo: '', version: 1 },
    versions: [],
  });
  /** What the next requests end with; `lost` is done and its answer never comes. */
  failing: (FailureCode | 'lost')[] = [];
  saves = 0;

  async save(v: number, draft: Draft): Promise<ProtocolView> {
    this.saves += 1;
    const failure = this.failing.shift();
    if (failure && failure !== 'lost') throw new ApiError(failure);
    if (v !== this.view.v) throw new ApiError('CONFLICT');
    this.write(draft);
    if (failure) throw new ApiError('OFFLINE');
    return this.view;
  }

  async load(): Promise<ProtocolView> {
    const failure = this.failing.shift();
    if (failure && failure !== 'lost') throw new ApiError(failure);
    return this.view;
  }

  /** As another window does, too. */
  write({ body, privateNotes }: Draft): void {
    this.view = { ...this.view, v: this.view.v + 1, body, privateNotes };
  }

  autosave() {
    return createAutosave(this.view, this, () => undefined);
  }
}

const text = (solution: string) => ({ body: { reason: '', topics: [], solution } });

it('what the server refuses is not there to be signed: flush says why', async () => {
  const server = new OneProtocol();
  const autosave = server.autosave();
  autosave.edit(text('слишком длинно'));
  server.failing = ['VALIDATION'];
  await expect(autosave.flush()).rejects.toMatchObject({ code: 'VALIDATION' });
  expect(autosave.hasUnsaved()).toBe(true);
  autosave.edit(text('короче'));
  await autosave.flush();
  expect([server.view.body.solution, autosave.version()]).toEqual(['короче', server.view.v]);
  expect(autosave.store.getState().failure).toBeNull();
});

it('what got no answer is not there to be signed either', async () => {
  const server = new OneProtocol();
  const autosave = server.autosave();
  autosave.edit(text('Новое'));
  server.failing = ['OFFLINE'];
  await expect(autosave.flush()).rejects.toMatchObject({ code: 'OFFLINE' });
});

it('every one of several flushes waits for the save that it needs', async () => {
  const server = new OneProtocol();
  const autosave = server.autosave();
  autosave.edit(text('раз'));
  const first = autosave.flush();
  autosave.edit(text('раз, два'));
  const others = [autosave.flush(), autosave.flush()];
  for (const flush of others) {
    await flush;
    expect(server.view.body.solution).toBe('раз, два');
  }
  await first;
  expect(server.saves).toBe(2);
});

it('a save whose answer was lost is no other window', async () => {
  const server = new OneProtocol();
  const autosave = server.autosave();
  autosave.edit(text('Дошло'));
  server.failing = ['lost'];
  await autosave.flush().catch(() => undefined);
  await autosave.flush();
  expect(autosave.store.getState()).toMatchObject({ conflict: null, failure: null });
  expect(autosave.version()).toBe(server.view.v);
});

it('nor is it when more was typed before the next try, and that is saved too', async () => {
  const server = new OneProtocol();
  const autosave = server.autosave();
  autosave.edit(text('Дошло'));
  server.failing = ['lost'];
  await autosave.flush().catch(() => undefined);
  autosave.edit(text('Дошло и дописано'));
  server.failing = ['OFFLINE'];
  await autosave.flush().catch(() => undefined);
  autosave.edit(text('Дошло, дописано и ещё'));
  await autosave.flush();
  expect(autosave.store.getState().conflict).toBeNull();
  expect(server.view.body.solution).toBe('Дошло, дописано и ещё');
});

it("another window's text is shown, and both stay until the person chooses", async () => {
  const server = new OneProtocol();
  const autosave = server.autosave();
  autosave.edit(text('Моё'));
  server.write({ ...text('Другое'), privateNotes: '' });
  await expect(autosave.flush()).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(autosave.store.getState().conflict?.body.solution).toBe('Другое');
  await expect(autosave.flush()).rejects.toMatchObject({ code: 'CONFLICT' });
  autosave.resolve('mine');
  await autosave.flush();
  expect(server.view.body.solution).toBe('Моё');
});

it("a version that can't be read is asked for again by itself", async () => {
  vi.useFakeTimers();
  const server = new OneProtocol();
  const autosave = server.autosave();
  autosave.edit(text('Моё'));
  server.write({ ...text('Другое'), privateNotes: '' });
  server.failing = ['CONFLICT', 'OFFLINE'];
  await vi.advanceTimersByTimeAsync(1_500);
  expect(autosave.store.getState()).toMatchObject({ conflict: null, failure: { code: 'OFFLINE' } });
  await vi.advanceTimersByTimeAsync(4_000);
  expect(autosave.store.getState().conflict?.body.solution).toBe('Другое');
});

it('signing finds a newer version of another window even when nothing is unsaved here', async () => {
  const server = new OneProtocol();
  const autosave = server.autosave();
  server.write({ ...text('Другое'), privateNotes: '' });
  expect(await autosave.compare()).toBe(false);
  await expect(autosave.flush()).resolves.toBeUndefined();
  autosave.resolve('theirs');
  expect(autosave.version()).toBe(server.view.v);
});

it('what could not be saved is there again after a reload of the tab, and goes to the server by itself', async () => {
  const server = new OneProtocol();
  const before = server.autosave();
  before.edit(text('Не дошло'));
  server.failing = ['OFFLINE'];
  await before.flush().catch(() => undefined);
  before.stop();
  const after = server.autosave();
  expect(draftOf(server.view).body.solution).toBe('');
  expect(after.store.getState().draft.body.solution).toBe('Не дошло');
  await after.flush();
  expect(server.view.body.solution).toBe('Не дошло');
  expect(server.autosave().hasUnsaved()).toBe(false);
});

it('whoever signs in next does not find it', async () => {
  const server = new OneProtocol();
  const before = server.autosave();
  before.edit(text('Моё'));
  before.stop();
  typed.belongsTo('boris');
  expect(server.autosave().store.getState().draft.body.solution).toBe('');
});

it('whoever has gone sends nothing more', async () => {
  vi.useFakeTimers();
  const server = new OneProtocol();
  const autosave = server.autosave();
  autosave.edit(text('Моё'));
  server.failing = ['OFFLINE'];
  await autosave.flush().catch(() => undefined);
  autosave.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.saves).toBe(1);
});

it('a signature without a topic is refused before a password is asked for; with one it is not', () => {
  const autosave = new OneProtocol().autosave();
  expect(autosave.requestTopic()).toBe(false);
  expect(autosave.requestTopic()).toBe(false);
  expect(autosave.store.getState().topicAsked).toBe(2);
  autosave.edit({ body: { reason: '', topics: ['family'], solution: '' } });
  expect(autosave.requestTopic()).toBe(true);
  autosave.stop();
});

it('an answer from before the end does not take «Подписать» away again', () => {
  const { view } = new OneProtocol();
  const running = { ...view, maySign: false, whyNotSign: 'notEnded' as const };
  expect(withEnd(running, 'ended')).toMatchObject({ whyNotSign: '', maySign: true });
  expect(withEnd(running, 'running')).toBe(running);
  expect(withEnd({ ...running, whyNotSign: 'alreadySigned' }, 'ended')).toMatchObject({ maySign: false });
});
