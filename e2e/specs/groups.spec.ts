import { BookPage, RegisterView } from '@priyom/shared/api/books';
import { EnrolledByStaff, GroupPage } from '@priyom/shared/api/groups';
import { addDays, localOf } from '@priyom/shared/calendar/zone';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fill, press, pressInDialog, reads } from '../actors/by-words.ts';
import { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { house, PASSWORD, ZONE } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { Looks } from '../harness/looks.ts';
import { framesGrow } from '../harness/media-probe.ts';
import { shootOnFailure } from '../harness/on-failure.ts';
import { Stack } from '../harness/stack.ts';
import { waitUntil } from '../harness/wait-until.ts';

/** Long enough for people to enrol before it begins. */
const AHEAD_MS = 20 * 60_000;

/**
 * D9, D25, regulation 004 §4.1.1 and §4.5: what the institution announces is read on its public page, two enrol, one by
 * the page and one by telephone, they meet by the names that they chose, and the register has the real ones.
 */
describe('a group, from the announcement to the register', () => {
  let stack: Stack;
  let browser: Browser;
  let api: StaffApi;
  let anna: Specialist;
  let maria: Citizen;
  let nina: Citizen;
  let groupId: string;
  let ninasLink: string;
  let mariasLink: string;
  const looks = new Looks();

  beforeAll(async () => {
    stack = await Stack.start([house({ capMinutes: 60, checkRequired: false })]);
    browser = await launchBrowser();
    api = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    anna = await Specialist.signIn(browser, stack.url, 'anna', PASSWORD);
    groupId = await announced();
  });

  shootOnFailure(() => ({ anna: anna?.page, maria: maria?.page, nina: nina?.page }));

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('is the staff’s alone until it is published', async () => {
    expect((await fetch(`${stack.url}/api/public/groups/${groupId}`)).status).toBe(404);
    await anna.goes('/app/groups');
    await anna.reads('Черновик');
    await looks.at(anna.page, 'staff-groups');
    await anna.goes(`/app/groups/${groupId}`);
    await press(anna.page, 'button', 'Опубликовать');
    await anna.reads('Опубликовать группу?');
    await looks.at(anna.page, 'staff-group-publish');
    await pressInDialog(anna.page, 'button', 'Опубликовать');
    await anna.reads('Опубликовано');
    expect(looks.findings()).toEqual([]);
  });

  it('is found on the institution’s page, and somebody enrols from a phone by a name of her own', async () => {
    maria = await Citizen.opens(browser, `${stack.url}/i/spec`, { size: 'narrow' });
    await maria.reads('Сон и режим дня');
    await looks.at(maria.page, 'citizen-groups');
    await maria.page.goto(`${stack.url}/g/${groupId}`);
    await maria.reads('Свободно 5 мест');
    await press(maria.page, 'button', 'Записаться');
    await maria.reads('Напишите фамилию и имя');
    await looks.at(maria.page, 'citizen-group-faults');
    await fill(maria.page, 'Фамилия, имя и отчество', 'Условная Мария Ивановна');
    await fill(maria.page, 'Куда прислать ссылку', 'maria@example.test');
    await press(maria.page, 'radio', 'Ласточка Другое имя');
    await fill(maria.page, 'Какое имя показать', 'Ласточка');
    for (const paper of ['Даю согласие на разговор', 'Я разрешаю хранить мои данные']) {
      await press(maria.page, 'checkbox', paper);
    }
    await press(maria.page, 'button', 'Записаться');
    await maria.reads('Вы записаны');
    await maria.reads('Ласточка');
    mariasLink = await linkOf(maria);
    await looks.at(maria.page, 'citizen-group-in');
    expect(looks.findings()).toEqual([]);
  });

  it('somebody who phones is enrolled by the office; who they are only the staff read', async () => {
    const enrolled = await api.post(`/api/groups/${groupId}/enrolments`, {
      requestId: crypto.randomUUID(),
      person: { surname: 'Пробная', given: 'Нина', patronymic: '' },
      contact: { channel: 'phone', value: '+7 000 000-07-07' },
      shownAs: 'first',
    });
    const { enrolment } = EnrolledByStaff.parse(enrolled);
    ninasLink = enrolment.visitUrl ?? '';
    await anna.goes(`/app/groups/${groupId}`);
    await anna.reads('Условная Мария Ивановна');
    await anna.reads('Пробная Нина');
    await looks.at(anna.page, 'staff-group');
    const shown = await (await fetch(`${stack.url}/api/public/groups/${groupId}`)).text();
    expect(shown).not.toMatch(/Условная|Ласточка|Пробная/);
    await anna.goes(`/app/print/group/${groupId}`);
    await anna.reads('Сон и режим дня');
    await looks.at(anna.page, 'staff-print-poster');
    expect(looks.findings()).toEqual([]);
  });

  it('they meet: each is seen by the name of her choice, and sees the others', async () => {
    await maria.page.goto(mariasLink);
    nina = await Citizen.opens(browser, ninasLink, { size: 'narrow' });
    await nina.opensMeeting();
    await nina.consents();
    await nina.passesCheck();
    await nina.waits();
    await maria.opensMeeting();
    await maria.passesCheck();
    await maria.waits();
    await anna.entersRoom(groupId);
    await anna.reads('Ждут 2 человека');
    await looks.at(anna.page, 'staff-room-group-waits');
    await press(anna.page, 'button', 'Впустить всех');
    await Promise.all([nina.enters(), maria.enters()]);
    for (const { page } of [anna, maria, nina]) await framesGrow(page, { count: 2 });
    await nina.reads('Ласточка');
    expect(await nina.words()).not.toContain('Условная');
    await maria.reads('Нина');
    expect(await maria.words()).not.toContain('Пробная');
    await anna.reads('Условная Мария Ивановна');
    // Nothing is written about anybody: its paper is the register.
    expect(await anna.words()).not.toContain('Протокол');
    await looks.at(anna.page, 'staff-room-group');
    await looks.at(nina.page, 'citizen-call-group');
    expect(looks.findings()).toEqual([]);
  });

  it('hands are taken in their order, and in the silence who has the floor is heard', async () => {
    await press(maria.page, 'button', 'Поднять руку');
    await maria.reads('Рука поднята');
    await anna.reads('рука поднята первой');
    await nina.reads('1');
    await looks.at(maria.page, 'citizen-call-group-hand');
    await press(anna.page, 'button', 'Тишина для всех');
    await nina.reads('Тишина');
    await waitUntil(() => whyNotSilent(anna, 2));
    await looks.at(nina.page, 'citizen-call-group-silence');
    await looks.at(anna.page, 'staff-room-group-hands');
    await press(anna.page, 'button', 'Дать слово: Условная Мария Ивановна');
    await maria.reads('Вам дали слово');
    await press(maria.page, 'button', 'Включить микрофон');
    await anna.reads('слово дано, говорит');
    await looks.at(maria.page, 'citizen-call-group-floor');
    await press(anna.page, 'button', 'Забрать слово: Условная Мария Ивановна');
    await waitUntil(() => whyNotSilent(anna, 2));
    await press(anna.page, 'button', 'Снять тишину');
    await nina.reads('Микрофон');
    expect(looks.findings()).toEqual([]);
  });

  it('a poll is answered once and shown to all when it ends; the line of captions stands under the pictures', async () => {
    await pressInMenu(anna, 'Опрос');
    await fill(anna.page, 'Вопрос', 'Когда удобнее?');
    await fill(anna.page, 'Ответ 1', 'Утром');
    await fill(anna.page, 'Ответ 2', 'Вечером');
    await looks.at(anna.page, 'staff-room-group-poll');
    await pressInDialog(anna.page, 'button', 'Начать опрос');
    await nina.reads('Идёт опрос');
    await press(nina.page, 'button', 'Открыть');
    await press(nina.page, 'radio', 'Вечером');
    await press(nina.page, 'button', 'Ответить');
    await nina.reads('Ваш голос учтён');
    await looks.at(nina.page, 'citizen-call-group-poll');
    await pressInDialog(anna.page, 'button', 'Закрыть и показать итог');
    await nina.reads('Опрос закончен');
    await anna.page.keyboard.press('Escape');
    expect(looks.findings()).toEqual([]);
  });

  it('leaves a register of who came, one line of the journal, and no protocol of anybody', async () => {
    await anna.ends();
    await anna.reads('Встреча закончилась');
    await anna.reads('Подписать реестр участников', 60_000);
    await looks.at(anna.page, 'staff-room-group-over');
    const path = `/api/consultations/${groupId}/register`;
    await waitUntil(async () => {
      const { status } = await api.tries('GET', path);
      return status === 200 ? null : `the register is answered ${status}`;
    });
    const { rows, head } = RegisterView.parse(await api.get(path));
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['Пробная Нина', 'Условная Мария Ивановна']);
    expect(head.map(({ text }) => text)).toContain('Сон и режим дня');
    expect(await api.get('/api/protocols')).toEqual({ protocols: [] });
    await anna.goes(`/app/registers/${groupId}`);
    await press(anna.page, 'button', 'Подписать реестр');
    await fill(anna.page, 'Ваш пароль', PASSWORD);
    await pressInDialog(anna.page, 'button', 'Подписать реестр');
    await anna.reads('Подписан: ');
    await anna.goes(`/app/print/register/${groupId}`);
    await anna.reads('Тематика консультирования');
    // Its cells are hyphenated.
    expect((await anna.words()).replaceAll('\u00ad', '')).toContain('Условная Мария Ивановна');
    await looks.at(anna.page, 'staff-print-register-of-group');
    const { books } = Books.parse(await api.get('/api/books'));
    const { lines } = BookPage.parse(await api.get(`/api/books/${encodeURIComponent(books[0]?.seriesId ?? '')}`));
    expect(lines).toHaveLength(1);
    expect(looks.findings()).toEqual([]);
    expect(await stack.verify()).toMatchObject({ ok: true });
  });

  it('and no page has complained', () => {
    const errors = [anna, maria, nina].flatMap(({ person }) => person.errors);
    // The lists of a page that was left are broken off.
    expect(errors.filter(error => !error.includes('404'))).toEqual([]);
  });

  /** The next time of the house's day that is free, as a form would have it. */
  async function announced(): Promise<string> {
    const { date, time } = localOf(new Date(Date.now() + AHEAD_MS), ZONE);
    const wish = {
      ...{ requestId: crypto.randomUUID(), specialistId: await ownId(), title: 'Сон и режим дня', places: 5 },
      ...{ about: 'Разберём вечер по шагам.', forWhom: 'Для родителей детей от 3 до 8 лет' },
      ...{ date: time < '23:00' ? date : addDays(date, 1), time: time < '23:00' ? time : '00:10' },
      ...{ minutes: 40, method: 'video' },
    };
    return GroupPage.parse(await api.post('/api/groups', wish)).group.id;
  }

  async function ownId(): Promise<string> {
    return z.object({ staffId: z.string() }).parse(await api.get('/api/auth/me')).staffId;
  }
});

const Books = z.object({ books: z.array(z.object({ seriesId: z.string() })) });

/** What «Скопировать» gives for «Ссылка на встречу», read where it is copied from. */
async function linkOf({ page }: Citizen): Promise<string> {
  await page.evaluate(() => {
    navigator.clipboard.writeText = async text => {
      document.documentElement.dataset.copied = text;
    };
  });
  await press(page, 'button', 'Скопировать: Ссылка на встречу');
  await reads(page, 'Скопировано');
  return page.evaluate(() => document.documentElement.dataset.copied ?? '');
}

/** Through «Ещё». */
async function pressInMenu({ page }: Specialist, item: string): Promise<void> {
  await press(page, 'button', 'Ещё');
  await press(page, 'menuitem', item);
}

/** null: so many of the group are without sound, as the lead reads. */
async function whyNotSilent(lead: Specialist, count: number): Promise<string | null> {
  const silent = (await lead.words()).split('без звука').length - 1;
  return silent >= count ? null : `${silent} of ${count} are without sound`;
}
