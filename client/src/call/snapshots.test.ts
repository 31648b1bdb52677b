import { expect, it } from 'vitest';
import { participant } from './participant-fixture.ts';
import { overFor } from './snapshots.ts';

const me = { participantId: 'me', role: 'citizen', mayLead: false } as const;
const ended = {
  kind: 'done' as const,
  at: '2026-11-24T08:35:00Z',
  groundText: '',
  contest: '',
  interpretedMinutes: null,
};
const person = participant({ id: 'me', role: 'citizen', status: 'left', connection: 'none' });

it('who has left the meeting that goes on has left, and is not told that it is over', () => {
  expect(overFor({ participants: [person], me, ended: null })).toEqual({ kind: 'left' });
  expect(overFor({ participants: [person], me, ended })).toEqual({ kind: 'over', ended });
});

it('who is put out is told so', () => {
  const removed = { ...person, status: 'removed' as const };
  expect(overFor({ participants: [removed], me, ended: null })).toEqual({ kind: 'superseded', reason: 'removed' });
});
