import type { Browser } from 'puppeteer-core';
import { newPerson, type Person, type SIZES } from '../harness/browser.ts';
import { press, reads, words } from './by-words.ts';

/** Somebody with a link, in a browser of their own. */
export class Citizen {
  readonly person: Person;

  private constructor(person: Person) {
    this.person = person;
  }

  static async opens(browser: Browser, link: string, size: keyof typeof SIZES = 'phone'): Promise<Citizen> {
    const citizen = new Citizen(await newPerson(browser, size));
    await citizen.page.goto(link, { waitUntil: 'domcontentloaded' });
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

  async opensMeeting(): Promise<void> {
    await press(this.page, 'button', 'Открыть встречу');
  }

  /** One document per purpose: each is ticked by itself. */
  async consents(): Promise<void> {
    await this.reads('Я согласен на разговор');
    for (const box of await this.page.$$('input[type=checkbox]')) await box.evaluate(element => element.click());
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

  async allowsColleague(): Promise<void> {
    await press(this.page, 'button', 'Хорошо');
  }
}
