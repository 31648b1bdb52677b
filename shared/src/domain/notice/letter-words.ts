/**
 * Letters to citizens, in the language of the house. Nothing in a subject names what a meeting is about: a screen is read
 * by whoever holds the phone (D8).
 */
export interface Sender {
  institution: string;
  phone: string;
}

interface Meeting {
  when: string;
  /** Page of one's own place. */
  url: string;
}

const signed = ({ institution, phone }: Sender): string[] => ['', institution, `Телефон: ${phone}. Это бесплатно.`];

const letter = (sender: Sender, subject: string, lines: readonly string[]) => ({
  subject,
  text: [...lines, ...signed(sender)].join('\n'),
});

export const LETTER_WORDS = {
  enrolled: (sender: Sender, { when, url }: Meeting) =>
    letter(sender, `Вы записаны: ${when}`, [
      'Здравствуйте!',
      '',
      `Место за вами. Встреча: ${when}.`,
      'В этот день откройте ссылку, на ней есть всё нужное:',
      url,
      '',
      'Если не сможете прийти, отмените запись на той же странице: место получит тот, кто ждёт.',
      'Ссылка ваша личная, никому её не пересылайте.',
    ]),
  queued: (sender: Sender, { when, url }: Meeting) =>
    letter(sender, `Вы в очереди: ${when}`, [
      'Здравствуйте!',
      '',
      `Свободных мест на встречу (${when}) сейчас нет. Вы в очереди: если место освободится, мы напишем.`,
      'Здесь видно, сколько человек перед вами, и здесь можно выйти из очереди:',
      url,
    ]),
  movedUp: (sender: Sender, { when, url }: Meeting) =>
    letter(sender, `Место освободилось: ${when}`, [
      'Здравствуйте!',
      '',
      `Для вас есть место. Встреча: ${when}.`,
      'В этот день откройте ссылку:',
      url,
      '',
      'Если уже не сможете, отмените запись на той же странице: место получит следующий.',
    ]),
  confirm: (sender: Sender, url: string) =>
    letter(sender, 'Подтвердите адрес', [
      'Здравствуйте!',
      '',
      'Кто-то попросил присылать на этот адрес письма о новых открытых встречах. Если это вы, подтвердите:',
      url,
      '',
      'Если это не вы, ничего не делайте: больше писем не будет.',
    ]),
  announced: (sender: Sender, group: { title: string; forWhom: string; when: string; url: string; leave: string }) =>
    letter(sender, 'Новая открытая встреча', [
      'Здравствуйте!',
      '',
      group.title,
      ...(group.forWhom ? [group.forWhom] : []),
      `${group.when}. Бесплатно, онлайн, без регистрации.`,
      '',
      'Подробности и запись:',
      group.url,
      '',
      'Не присылать больше таких писем:',
      group.leave,
    ]),
} as const;

export interface LetterWords {
  subject: string;
  text: string;
}
