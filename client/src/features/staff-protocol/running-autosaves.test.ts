import { ProtocolView } from '@priyom/shared/api/protocols';
import { expect, it } from 'vitest';
import { forgetEverything } from '../staff-app/private-memory.ts';
import { autosaveOf } from './running-autosaves.ts';

const view = ProtocolView.parse({
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

it('another screen of the same tab goes on with what was typed', () => {
  const first = autosaveOf(view, () => undefined);
  first.edit({ privateNotes: 'Только для меня' });
  expect(autosaveOf(view, () => undefined)).toBe(first);
});

it('who signs in next begins with what the server has', () => {
  autosaveOf(view, () => undefined).edit({ privateNotes: 'Только для меня' });
  forgetEverything();
  const next = autosaveOf(view, () => undefined);
  expect(next.store.getState().draft.privateNotes).toBe('');
  expect(next.hasUnsaved()).toBe(false);
});
