import type { InvitedView } from '@priyom/shared/signaling/snapshot';

/** People from outside, of the mock-ups. */
export const ZHANNA = {
  id: 'int',
  role: 'interpreter',
  shownAs: 'Жанна Знакова',
  about: 'Общество глухих',
  initials: 'ЖЗ',
} as const;

export const RAISA: InvitedView = {
  participantId: 'g',
  staffId: null,
  shownAs: 'Опекунова Раиса',
  position: 'Отдел опеки',
  guestRole: 'guest',
  reason: 'Справка',
  state: 'linkReady',
  note: '',
};
