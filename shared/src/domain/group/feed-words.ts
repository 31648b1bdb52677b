/** Words of feeds and of the frame on another site: they go where no page of ours is, in the language of the house. */
export const FEED_WORDS = {
  title: (institution: string) => `Групповые встречи: ${institution}`,
  about: 'Открытые онлайн-встречи. Бесплатно, запись без регистрации.',
  none: 'Сейчас встреч нет. Новые появятся здесь.',
  enrol: 'Записаться',
  queue: 'В очередь',
  full: 'мест нет, можно встать в очередь',
  closed: 'запись закрыта',
  free: (free: number, places: number) => `свободно ${free} из ${places}`,
  leads: (name: string, position: string) => [name, position].filter(Boolean).join(', '),
  call: 'Вопросы по телефону',
  newWindow: 'откроется в новом окне',
} as const;

/** «четверг, 3 декабря, 14:00» */
export function whenText(at: Date, zone: string): string {
  const day = new Intl.DateTimeFormat('ru-RU', { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' });
  const time = new Intl.DateTimeFormat('ru-RU', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return `${day.format(at)}, ${time.format(at)}`;
}
