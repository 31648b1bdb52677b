import type { Browser } from 'puppeteer-core';
import { newPerson, type Person, type SIZES } from '../harness/browser.ts';
import { fill, find, press, pressCounted, pressInDialog, reads, tickAll, words } from './by-words.ts';

/** A member of staff in a browser of their own. */
export class Specialist {
  readonly person: Person;
  readonly #url: string;

  private constructor(person: Person, url: string) {
    this.person = person;
    this.#url = url;
  }

  static async signIn(
    browser: Browser,
    url: string,
    login: string,
    password: string,
    size: keyof typeof SIZES = 'desktop',
  ) {
    const specialist = new Specialist(await newPerson(browser, size), url);
    const { page } = specialist.person;
    await page.goto(`${url}/app/today`, { waitUntil: 'domcontentloaded' });
    await fill(page, 'Имя для входа', login);
    await fill(page, 'Пароль', password);
    await press(page, 'button', 'Войти');
    await find(page, 'button', 'Вид и выход');
    return specialist;
  }

  get page() {
    return this.person.page;
  }

  words(): Promise<string> {
    return words(this.page);
  }

  reads(text: string | RegExp, withinMs?: number): Promise<void> {
    return reads(this.page, text, withinMs);
  }

  async goes(path: string): Promise<void> {
    await this.page.goto(this.#url + path, { waitUntil: 'domcontentloaded' });
  }

  /** Hears the melody, ticks the whole list of the place. */
  async passesCheck(): Promise<void> {
    await press(this.page, 'button', 'Да. Слышите мелодию?', 40_000);
    await this.reads('Отметьте место', 60_000);
    await tickAll(this.page);
    await this.reads('Всё готово');
    await press(this.page, 'button', 'Готово');
  }

  async entersRoom(consultationId: string): Promise<void> {
    await this.goes(`/app/room/${consultationId}`);
    await this.reads('Микрофон');
  }

  /** The browser's Back in the room of a running meeting is a question, and it goes on. */
  async pressesBackAndStays(): Promise<void> {
    await this.page.evaluate(() => history.back());
    await this.reads('Выйти из комнаты?');
    await pressInDialog(this.page, 'button', 'Остаться');
    await this.reads('Микрофон');
  }

  async callsIn(): Promise<void> {
    await press(this.page, 'button', 'Впустить');
  }

  async mutes(): Promise<void> {
    await press(this.page, 'button', 'Микрофон');
    await this.reads('Без звука');
  }

  async opensChat(): Promise<void> {
    await pressCounted(this.page, 'tab', 'Чат');
  }

  async writes(text: string): Promise<void> {
    await this.opensChat();
    await fill(this.page, 'Сообщение', text);
    await press(this.page, 'button', 'Отправить');
  }

  async invites(colleague: string, reason: string): Promise<void> {
    await press(this.page, 'button', 'Пригласить');
    await this.asks(colleague, reason);
  }

  /** Whoever can help with it stays in the list. */
  async invitesBySkill(skill: string, colleague: string, reason: string): Promise<void> {
    await press(this.page, 'button', 'Пригласить');
    await press(this.page, 'button', skill);
    await this.asks(colleague, reason);
  }

  /** In the open dialog. */
  async asks(colleague: string, reason: string): Promise<void> {
    await fill(this.page, 'Зачем (увидит коллега)', reason);
    await press(this.page, 'button', `Позвать: ${colleague}`);
  }

  async stepsAway(): Promise<void> {
    await this.#chooses('Отойти никто никого не увидит и не услышит');
    await this.reads('Вы отошли');
  }

  async comesBack(): Promise<void> {
    await press(this.page, 'button', 'Вернуться');
  }

  /** A word with the colleague in the room, without the citizen. */
  async confersAlone(): Promise<void> {
    await this.#chooses('Посоветоваться без гражданина гражданин вас не услышит, вы его тоже');
    await this.reads('Говорите между собой');
  }

  /** What of it, the browser's flags have chosen. */
  async showsScreen(): Promise<void> {
    await press(this.page, 'button', 'Показать экран');
    await this.reads('Видно ваш экран');
  }

  async offersMeetingTo(colleague: string): Promise<void> {
    await this.#chooses(`Передать встречу ${colleague}`);
    await this.reads('Пока нет ответа, ведёте вы');
  }

  async takesMeeting(): Promise<void> {
    await press(this.page, 'button', 'Вести встречу');
    await this.reads('Протокол');
  }

  async #chooses(entry: string): Promise<void> {
    await press(this.page, 'button', 'Ещё');
    await press(this.page, 'menuitem', entry);
  }

  async typesProtocol(topic: string, solution: string): Promise<void> {
    await press(this.page, 'button', topic);
    await fill(this.page, 'Решения проблемы', solution);
    await this.reads(/Сохранено в/);
  }

  async ends(): Promise<void> {
    await press(this.page, 'button', 'Закончить');
    await this.reads('Закончить встречу?');
    await pressInDialog(this.page, 'button', 'Закончить');
  }

  async signs(password: string): Promise<void> {
    await press(this.page, 'button', 'Подписать');
    await fill(this.page, 'Ваш пароль', password);
    await this.page.keyboard.press('Enter');
  }

  async joinsAsColleague(): Promise<void> {
    await this.reads('Вас зовут в разговор');
    await press(this.page, 'button', 'Войти');
    await this.reads('Микрофон');
  }

  /** From what is left to do after the meeting. */
  async opensLineToConfirm(): Promise<void> {
    await press(this.page, 'link', 'Подтвердить строку журнала');
    await this.reads('Состояние');
  }

  async confirmsLine(note: string, number = 1): Promise<void> {
    await pressCounted(this.page, 'button', `Подтвердить строку ${number}`);
    await fill(this.page, 'Примечание', note);
    await press(this.page, 'button', 'Подтвердить строку');
    await this.reads('Подтверждено');
  }
}
