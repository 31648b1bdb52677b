import { expect, it } from 'vitest';
import { participant } from '../../call/participant-fixture.ts';
import { onStage } from './on-stage.ts';

const lead = participant({ id: 'lead', role: 'lead' });
const inHall = participant({ id: 'anna', role: 'citizen', part: { floor: 'none', hand: null } });

it('on a webinar’s stage are those who lead, the interpreter, and who has the floor', () => {
  const participants = [
    participant({ id: 'int', role: 'interpreter' }),
    lead,
    inHall,
    { ...inHall, id: 'vera', part: { floor: 'has', hand: null } } as const,
    { ...inHall, id: 'dina', part: { floor: 'offered', hand: null } } as const,
    participant({ id: 'petr', role: 'colleague', status: 'left' }),
  ];
  expect(onStage({ participants }).map(({ id }) => id)).toEqual(['lead', 'int', 'vera']);
});
