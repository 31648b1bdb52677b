import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import { participant, SEEN_AND_HEARD } from '../../call/participant-fixture.ts';

/** Everybody of the room's stories. */
function person(changes: Partial<ParticipantView>): ParticipantView {
  const anna = { id: 'lead', role: 'lead', shownAs: 'Тестова А. П.', about: 'психолог', initials: 'ТА' } as const;
  return participant({ ...anna, peerId: 'p', sources: SEEN_AND_HEARD, ...changes });
}

export const lead = person({});
export const vera = person({
  id: 'vera',
  role: 'citizen',
  shownAs: 'Условная Вера Петровна',
  about: 'мама Лёвы, 7 лет',
  initials: 'УВ',
});
export const kira = person({
  id: 'kira',
  role: 'citizen',
  shownAs: 'Наброскова Кира Ильинична',
  about: 'мама Тимура, 6 лет',
  initials: 'НК',
});
export const nina = person({
  id: 'nina',
  role: 'citizen',
  shownAs: 'Эскизова Нина Валерьевна',
  about: '',
  initials: 'ЭН',
  sources: [],
});
export const petr = person({
  id: 'petr',
  role: 'colleague',
  shownAs: 'Образцов П. Д.',
  about: 'юрист',
  initials: 'ОП',
});
