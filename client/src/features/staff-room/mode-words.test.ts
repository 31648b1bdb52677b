import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import { describe, expect, it } from 'vitest';
import { participant } from '../../call/participant-fixture.ts';
import { ru } from '../../i18n/staff-room.ts';
import { modeChange, modeLine } from './mode-words.ts';

function guest(shownAs: string, status: ParticipantView['status'] = 'inRoom'): ParticipantView {
  return participant({ id: shownAs, role: 'citizen', shownAs, status });
}

const vera = guest('Условная Вера Петровна');
const kira = guest('Наброскова Кира Ильинична');
const me = { participantId: 'lead', role: 'lead', mayLead: true } as const;
const facts: Parameters<typeof modeLine>[0] = {
  ...{ mode: 'video', modeCause: 'wish', networkOf: null },
  ...{ me, participants: [vera] },
};
const taken = { mode: 'voice', modeCause: 'network' } as const;

describe('what stands at the top of the room', () => {
  it('is nothing while people talk by video', () => {
    expect(modeLine(facts, ru)).toBe('');
  });

  it('is how they talk and whose choice it is', () => {
    expect(modeLine({ ...facts, mode: 'chat' }, ru)).toBe('Переписка: выбор гражданина');
    expect(modeLine({ ...facts, mode: 'voice', participants: [vera, kira] }, ru)).toBe('Голос: выбор участника');
  });

  it('is whose network it was', () => {
    expect(modeLine({ ...facts, ...taken, networkOf: vera.id }, ru)).toBe('Голос: слабая связь у гражданина');
    expect(modeLine({ ...facts, ...taken, networkOf: 'lead' }, ru)).toBe('Голос: слабая связь у вас');
    expect(modeLine({ ...facts, ...taken }, ru)).toBe('Голос: связь слабая');
  });

  it('is the booked way alone before anybody is in', () => {
    const waiting = [guest('Условная Вера Петровна', 'waiting')];
    expect(modeLine({ ...facts, mode: 'voice', participants: waiting }, ru)).toBe('Голос');
  });
});

describe('on the telephone', () => {
  const phoned: typeof facts = { ...facts, mode: 'phone', participants: [{ ...vera, connection: 'none' }] };

  it('who was reached there has chosen nothing', () => {
    expect(modeLine(phoned, ru)).toBe('Телефон');
    expect(modeChange(facts, phoned, ru)).toBe('Разговор идёт по телефону');
  });

  it('who asked for it on their own page has', () => {
    expect(modeLine({ ...phoned, participants: [vera] }, ru)).toBe('Телефон: выбор гражданина');
  });
});

describe('a change', () => {
  const change = (mode: 'video' | 'voice', now: Partial<typeof facts>) =>
    modeChange({ ...facts, mode }, { ...facts, ...now }, ru);

  it('is told with who made it', () => {
    expect(change('video', { mode: 'phone' })).toBe('Условная Вера Петровна, выбор: Телефон');
    expect(change('video', { mode: 'chat', participants: [vera, kira] })).toBe('Выбор участника: Переписка');
  });

  it('of the network is the network’s, there and back', () => {
    expect(change('video', taken)).toBe('Связь слабая. Теперь: Голос');
    expect(change('video', { ...taken, networkOf: 'lead' })).toBe('У вас слабая связь. Теперь: Голос');
    expect(change('video', { ...taken, networkOf: vera.id })).toBe(
      'Условная Вера Петровна: слабая связь. Теперь: Голос',
    );
    expect(change('voice', { mode: 'video', modeCause: 'network' })).toBe('Связь лучше. Снова: Видео');
  });

  it('of anything else is no change', () => {
    expect(change('video', {})).toBeNull();
  });
});
