import type { Me } from '@priyom/shared/api/auth';

const INSTITUTION: Me['institution'] = {
  id: 'i1',
  name: 'Центр помощи семье «Пример»',
  shortName: 'Центр «Пример»',
  zone: 'Europe/Moscow',
  phone: '8 (000) 000-00-00',
  technicianPhone: 'добавочный 000',
};

const SHARED = { institution: INSTITUTION, accessUntil: '2026-11-24T12:00:00.000Z', department: 'Отделение помощи' };

/** Invented staff of the stories, the same as in the mock-ups. */
export const anna: Me = {
  ...SHARED,
  staffId: 'anna',
  name: 'Тестова Анна Примеровна',
  shortName: 'Тестова А. П.',
  initials: 'ТА',
  roles: ['specialist'],
  position: 'психолог',
};

export const registrar: Me = {
  ...SHARED,
  staffId: 'ivan',
  name: 'Пробный Иван Тестович',
  shortName: 'Пробный И. Т.',
  initials: 'ПИ',
  roles: ['registrar'],
  position: 'регистратор',
};

export const head: Me = {
  ...SHARED,
  staffId: 'olga',
  name: 'Макетова Ольга Павловна',
  shortName: 'Макетова О. П.',
  initials: 'МО',
  roles: ['head'],
  position: 'заведующая отделением',
};

export const bookable = {
  specialists: [
    { staffId: 'petr', shortName: 'Образцов П. Д.', position: 'юрист', department: 'Отделение права' },
    { staffId: 'anna', shortName: 'Тестова А. П.', position: 'психолог', department: 'Отделение помощи' },
    { staffId: 'ksenia', shortName: 'Эталонова К. Р.', position: 'соцработник', department: 'Отделение помощи' },
  ],
};
