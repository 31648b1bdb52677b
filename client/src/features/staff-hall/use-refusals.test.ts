import type { HallPart } from '@priyom/shared/signaling/hall';
import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import { expect, it } from 'vitest';
import { participant } from '../../call/participant-fixture.ts';
import { refusalsIn } from './use-refusals.ts';

const hall = (floor: HallPart['floor'], changes: Partial<ParticipantView> = {}) => ({
  participants: [participant({ id: 'olga', role: 'citizen', part: { floor, hand: null }, ...changes })],
});

it('who was called onto the stage and stays in the hall is told; who came, or left, is not', () => {
  expect(refusalsIn(hall('offered'), hall('none')).map(({ id }) => id)).toEqual(['olga']);
  expect(refusalsIn(hall('offered'), hall('has'))).toEqual([]);
  expect(refusalsIn(hall('offered'), hall('none', { status: 'left' }))).toEqual([]);
  expect(refusalsIn(hall('none'), hall('none'))).toEqual([]);
});
