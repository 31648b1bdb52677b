import { expect, it } from 'vitest';
import { uploadsOf } from './uploads.ts';

const session = () => ({ options: { consultationId: 'c', role: 'guest' as const } });
const page = new File(['%PDF-1.4'], 'Справка.pdf', { type: 'application/pdf' });
const states = (uploads: ReturnType<typeof uploadsOf>) => uploads.store.getState().map(({ state }) => state.kind);

it('what is chosen waits for its own press, each by itself', () => {
  const uploads = uploadsOf(session());
  uploads.add([page, page]);
  expect(states(uploads)).toEqual(['chosen', 'chosen']);
  const [first, second] = uploads.store.getState();
  uploads.send(first?.key ?? '');
  expect(states(uploads)).toEqual(['queued', 'chosen']);
  uploads.remove(second?.key ?? '');
  uploads.remove(first?.key ?? '');
  expect(states(uploads)).toEqual([]);
});

it('what cannot be sent is refused at once, and a press does not send it', () => {
  const uploads = uploadsOf(session());
  uploads.add([new File([], 'пусто.pdf')]);
  uploads.send(uploads.store.getState()[0]?.key ?? '');
  expect(uploads.store.getState()).toMatchObject([{ state: { kind: 'refused', why: 'empty' } }]);
});
