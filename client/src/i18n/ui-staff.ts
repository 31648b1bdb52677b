import { defineCatalog } from './catalog.ts';

/** Words of the kit's parts that only staff see; a citizen's phone does not load them. */
export const ru = {
  home: 'На главную',
  ordinalDay: (day: number) => `${day}-й`,
  notWorking: 'нерабочий день',
  today: 'Сегодня',
  sections: 'Разделы',
  find: 'Найти',
  more: 'Ещё',
  dueTodayNote: 'из них сегодня срок',
  specialist: 'Специалист',
  laneBlock: (from: string, to: string, words: string) => `${from}–${to}, ${words}`,
  noOptions: 'Ничего не нашли',
  chooseFromList: 'Выберите из списка',
  showOptions: 'Показать все',
  openCalendar: 'Открыть календарь',
  previousMonth: 'Предыдущий месяц',
  nextMonth: 'Следующий месяц',
  nothingMatches: 'С такими условиями ничего нет',
  resetFilter: 'Сбросить',
  dayOfDays: (day: number, total: number) => `Идёт ${day}-й рабочий день из ${total}`,
  overdue: 'Срок прошёл',
};

export const uiStaffText = defineCatalog(ru);
