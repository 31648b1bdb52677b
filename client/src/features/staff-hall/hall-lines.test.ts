import type { HallPart } from '@priyom/shared/signaling/hall';
import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import { describe, expect, it } from 'vitest';
import { participant } from '../../call/participant-fixture.ts';
import { attendanceOf, linesOf } from './hall-lines.ts';

const AT = '2026-11-24T11:00:00.000Z';
const part = (floor: HallPart['floor'], place?: number): HallPart => ({
  floor,
  hand: place === undefined ? null : { at: AT, place },
});
const citizen = (id: string, changes: Partial<ParticipantView> = {}) =>
  participant({ id, role: 'citizen', part: part('none'), ...changes });
const lead = participant({ id: 'lead', role: 'lead' });
const me = { participantId: 'lead', role: 'lead', mayLead: true } as const;
const ids = (people: readonly ParticipantView[]) => people.map(({ id }) => id);

describe('the list of who is here', () => {
  const participants = [
    lead,
    citizen('anna'),
    citizen('boris', { part: part('none', 2) }),
    citizen('vera', { part: part('has') }),
    citizen('gleb', { part: part('none', 1) }),
    citizen('dina', { part: part('offered', 3) }),
    citizen('egor', { status: 'expected' }),
    citizen('zhanna', { status: 'waiting' }),
    citizen('inna', { status: 'left' }),
    citizen('kira', { status: 'removed' }),
  ];

  it('has raised hands first, in the order of the queue, then who speaks, then the others as they came', () => {
    const lines = linesOf({ participants, me });
    expect(ids(lines.hands)).toEqual(['gleb', 'boris']);
    expect(ids(lines.offered)).toEqual(['dina']);
    expect(ids(lines.speaking)).toEqual(['vera']);
    expect(ids(lines.others)).toEqual(['anna']);
    expect([ids(lines.absent), ids(lines.gone)]).toEqual([['egor'], ['inna']]);
  });

  it('counts who is in of those who have a place, and nobody who was put out', () => {
    expect(attendanceOf({ participants })).toEqual({ came: 5, all: 8 });
  });
});
