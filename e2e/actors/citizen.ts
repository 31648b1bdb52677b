import type { Browser, Page } from 'puppeteer-core';
import { newPerson, type Person, type SIZES } from '../harness/browser.ts';
import { fill, press, pressCounted, reads, tickAll, words } from './by-words.ts';

interface Opening {
  size?: keyof typeof SIZES;
  javaScript?: boolean;
  /** A network so slow that the page's scripts never come. */
  withoutScripts?: boolean;
  beforeScripts?: (page: Page) => Promise<void>;
}

/** Somebody with a link, in a browser of their own. */
export class Citizen {
  readonly person: Person;

  private constructor(person: Person) {
    this.person = person;
  }

  static async opens(
    browser: Browser,
    link: string,
    { size = 'phone', javaScript = true, withoutScripts = false, beforeScripts }: Opening = {},
  ): Promise<Citizen> {
    const citizen = new Citizen(await newPerson(browser, size));
    if (!javaScript) await citizen.page.setJavaScriptEnabled(false);
    await beforeScripts?.(citizen.page);
    if (withoutScripts) await loseScripts(citizen.page);
    await citizen.page.goto(link, { waitUntil: javaScript ? 'domcontentloaded' : 'load' });
    return citizen;
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

  /** Every address that the tab could go back to. */
  async addressesEver(): Promise<string> {
    const session = await this.page.createCDPSession();
    const { entries } = await session.send('Page.getNavigationHistory');
    return entries.map(entry => entry.url).join(' ');
  }

  /** The browser is closed with everything that it kept. */
  async leaves(): Promise<void> {
    if (!this.page.isClosed()) await this.person.context.close();
  }

  async opensMeeting(): Promise<void> {
    await press(this.page, 'button', 'Открыть встречу');
  }

  /** One document per purpose: each is ticked by itself. */
  async consents(): Promise<void> {
    await this.reads('Даю согласие на разговор');
    await tickAll(this.page);
    await press(this.page, 'button', 'Дальше');
  }

  /** Somebody from outside: nothing of the talk leaves the room. */
  async promisesSecrecy(): Promise<void> {
    await this.reads('Обещаю хранить тайну разговора');
    await tickAll(this.page);
    await press(this.page, 'button', 'Дальше');
  }

  async passesCheck(): Promise<void> {
    await press(this.page, 'button', 'Да', 40_000);
    await this.reads('Всё работает', 40_000);
    await press(this.page, 'button', 'Дальше');
  }

  async waits(): Promise<void> {
    await this.reads('Вы на месте', 40_000);
  }

  async enters(): Promise<void> {
    await this.reads('Вас зовут', 40_000);
    await press(this.page, 'button', 'Войти');
  }

  /** In the room. */
  async opensChat(): Promise<void> {
    await pressCounted(this.page, 'button', 'Написать');
  }

  async writes(text: string): Promise<void> {
    await this.opensChat();
    await fill(this.page, 'Ваше сообщение', text);
    await press(this.page, 'button', 'Отправить');
  }

  async closesChat(): Promise<void> {
    await press(this.page, 'button', 'Закрыть');
  }

  async allowsColleague(): Promise<void> {
    await press(this.page, 'button', 'Хорошо');
  }
}

async function loseScripts(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', request => {
    const isScript = request.resourceType() === 'script' || new URL(request.url()).pathname.endsWith('.js');
    void (isScript ? request.abort() : request.continue());
  });
}
