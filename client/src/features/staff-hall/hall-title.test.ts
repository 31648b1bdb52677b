import { expect, it } from 'vitest';
import { participant } from '../../call/participant-fixture.ts';
import { ru } from '../../i18n/staff-hall.ts';
import { whoIsIn } from './HallTitle.tsx';

const lead = participant({ id: 'lead', role: 'lead' });
const me = { participantId: 'lead', role: 'lead', mayLead: true } as const;
const citizens = (n: number) =>
  Array.from({ length: n }, (_, index) => participant({ id: `c${index}`, role: 'citizen' }));

it('says who is in by numbers, oneself first', () => {
  const zhanna = participant({ id: 'zhanna', role: 'interpreter' });
  const words = (participants: Parameters<typeof whoIsIn>[0]['participants']) =>
    whoIsIn({ participants, me }, ru.title).replaceAll('\u00a0', ' ');
  expect(words([lead, zhanna, ...citizens(7)])).toBe('вы, переводчик и 7 участников');
  expect(words([lead, ...citizens(1)])).toBe('вы и 1 участник');
  expect(words([lead, participant({ id: 'x', role: 'citizen', status: 'expected' })])).toBe('вы');
});
