import { localOf } from '@priyom/shared/calendar/zone';
import { ZONE } from '../fixtures/house.ts';
import type { Typist } from './keyboard-person.ts';

/** The form from its first field to its last, a mistake first; a child with a mother, for the first free time. */
export async function booksByKeys({ keys }: Typist, { minutes }: { minutes: number }): Promise<void> {
  await keys.use('Назначить и получить ссылку');
  await keys.stands('textbox', 'Фамилия');
  await keys.backTo('Взрослому');
  await keys.arrowTo('Ребёнку');
  await keys.fill('Фамилия', 'Примерова');
  await keys.press('Tab');
  await keys.fill('Имя', 'Соня');
  await keys.fill('Возраст, полных лет', '9');
  await keys.fill('Фамилия', 'Примерова');
  await keys.fill('Имя', 'Мария');
  await keys.fill('Отчество, если есть', 'Ивановна');
  await keys.tabTo('Родитель');
  await keys.fill('Номер телефона', '+7 000 000-01-02');
  await keys.fill('С чем обращается', 'Дочь плохо засыпает и плачет перед школой.');
  await keys.use('Первый раз', 'Space');
  await keys.fill('Специалист', 'психол');
  await keys.press('Enter');
  await keys.tabTo('Видео');
  await keys.arrowTo('Голос');
  await keys.arrowTo('Видео');
  await keys.tabTo(String(minutes));
  await keys.tabTo(/^день,? /i);
  await keys.type(today());
  await keys.tabTo(/^\d{1,2}:\d\d/);
  await keys.press('Space');
  await keys.use('По телефону', 'Space');
  await keys.use('Назначить и получить ссылку');
}

/** Day, month and year as they are typed. */
function today(): string {
  const [year, month, day] = localOf(new Date(), ZONE).date.split('-');
  return `${day}${month}${year}`;
}
