import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MaterialView } from '@priyom/shared/api/materials';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, pressFound, pressInDialog, reads, words } from '../actors/by-words.ts';
import { talk } from '../actors/call.ts';
import type { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { framesGrow } from '../harness/media-probe.ts';
import { axeFindings, shoot } from '../harness/screen.ts';
import { Stack } from '../harness/stack.ts';
import { waitUntil } from '../harness/wait-until.ts';

const PDF = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(4_000_000, 'a'), Buffer.from('\n%%EOF\n')]);

/** D21: files from either side, and the institution's materials, in the chat, while the conversation goes on. */
describe('files in the chat', () => {
  let stack: Stack;
  let browser: Browser;
  let folder: string;
  let anna: Specialist;
  let vera: StaffApi;
  let consultationId: string;
  let citizen: Citizen;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'priyom-files-'));
    stack = await Stack.start([house({ capMinutes: 30, checkRequired: false })]);
    browser = await launchBrowser();
    const booked = await booking(await StaffApi.signIn(stack.url, 'anna', PASSWORD));
    consultationId = booked.appointment.id;
    vera = await StaffApi.signIn(stack.url, 'vera', PASSWORD);
    await publishes('Как помочь ребёнку заснуть', 'https://example.org/sleep');
    await publishes('Куда ещё обратиться', 'https://example.org/help');
    anna = await Specialist.signIn(browser, stack.url, 'anna', PASSWORD);
    citizen = await talk(browser, anna, booked);
    await citizen.opensChat();
    await anna.opensChat();
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function publishes(title: string, link: string): Promise<void> {
    const words = { requestId: crypto.randomUUID(), title, note: 'Родителям', link };
    const { id } = MaterialView.parse(await vera.post('/api/materials', words));
    await vera.post(`/api/materials/${id}/publish`, { requestId: crypto.randomUUID() });
  }

  async function attaches(page: Page, name: string, bytes: Buffer): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, bytes);
    const [chooser] = await Promise.all([page.waitForFileChooser(), press(page, 'button', 'Прикрепить')]);
    await chooser.accept([path]);
  }

  /** Seen first, then sent. */
  async function sends(page: Page, name: string, bytes: Buffer): Promise<void> {
    await attaches(page, name, bytes);
    await press(page, 'button', `Отправить: ${name}`);
  }

  /** A press on the card saves it: what the browser has written. */
  async function saves(page: Page, name: string): Promise<Buffer> {
    const downloadPath = await mkdtemp(join(folder, 'saved-'));
    const session = await page.createCDPSession();
    const browserContextId = page.browserContext().id;
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath,
      ...(browserContextId && { browserContextId }),
    });
    await page.click(`.file-card:has(b)`);
    await waitUntil(async () => ((await readdir(downloadPath)).includes(name) ? null : 'nothing is saved'));
    return readFile(join(downloadPath, name));
  }

  it('one of the citizen goes over a network that breaks off in the middle, and arrives whole', async () => {
    const session = await citizen.page.createCDPSession();
    const line = { latency: 20, downloadThroughput: 400_000, uploadThroughput: 400_000 };
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...line });
    await attaches(citizen.page, 'не то.pdf', PDF);
    await press(citizen.page, 'button', 'Убрать: не то.pdf');
    await sends(citizen.page, 'Справка.pdf', PDF);
    await citizen.reads(/Отправляем: [1-9]/, 30_000);
    await shoot(citizen.page, 'file-sending-phone');
    await session.send('Network.emulateNetworkConditions', { offline: true, ...line });
    await citizen.reads('Связь прервалась. Отправим сами', 30_000);
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    await anna.reads('Справка.pdf', 60_000);
    await waitUntil(async () => ((await words(citizen.page)).includes('Отправляем') ? 'still sends' : null));
    await framesGrow(anna.page);
    await framesGrow(citizen.page);
    await shoot(citizen.page, 'file-given-phone');
    await shoot(anna.page, 'file-given-desktop');
    expect((await saves(anna.page, 'Справка.pdf')).equals(PDF)).toBe(true);
  });

  it('what is too large or no document is refused with what to do, and can be put away', async () => {
    await attaches(citizen.page, 'видео.pdf', Buffer.alloc(25 * 1024 * 1024 + 1));
    await citizen.reads('Файл больше 25 МБ. Сфотографируйте только нужную страницу.');
    await press(citizen.page, 'button', 'Убрать: видео.pdf');
    await sends(citizen.page, 'программа.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]));
    await citizen.reads('Такой файл не подойдёт. Пришлите фото, PDF или документ.', 30_000);
    await shoot(citizen.page, 'file-refused-phone');
    await press(citizen.page, 'button', 'Убрать: программа.pdf');
    expect(await words(anna.page)).not.toContain('программа.pdf');
  });

  it('a picture that the specialist drops on the chat is drawn on the other side', async () => {
    await anna.page.evaluate(async () => {
      const canvas = new OffscreenCanvas(200, 200);
      canvas.getContext('2d')?.fillRect(20, 20, 100, 100);
      const transfer = new DataTransfer();
      transfer.items.add(new File([await canvas.convertToBlob()], 'карточка.png', { type: 'image/png' }));
      const event = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
      document.querySelector('.rm-chat')?.dispatchEvent(event);
    });
    await anna.reads('карточка.png');
    await shoot(anna.page, 'file-chosen-desktop');
    await press(anna.page, 'button', 'Отправить: карточка.png');
    await reads(citizen.page, 'карточка.png', 30_000);
    await waitUntil(() =>
      citizen.page.evaluate(() => {
        const drawn = [...document.querySelectorAll<HTMLImageElement>('.file-card img')];
        return drawn.some(({ naturalWidth }) => naturalWidth === 200) ? null : 'no picture is drawn';
      }),
    );
    await shoot(citizen.page, 'file-picture-phone');
    await pressFound(citizen.page, 'the picture', () => citizen.page.$('.file-card:has(img)'));
    await citizen.page.waitForSelector('dialog[open] .file-large');
    expect(await axeFindings(citizen.page)).toEqual([]);
    await shoot(citizen.page, 'file-large-phone');
    await pressInDialog(citizen.page, 'button', 'Закрыть');
  });

  it('a material of the institution is found by a word, handed over by one press, opened, and stays after the end', async () => {
    await press(anna.page, 'tab', 'Материалы');
    await anna.reads('Куда ещё обратиться');
    const search = await anna.page.waitForSelector('.mt-tab input[type=search]');
    await search?.type('ребенку');
    await waitUntil(async () => ((await words(anna.page)).includes('Куда ещё обратиться') ? 'all are shown' : null));
    await press(anna.page, 'button', 'Передать: Как помочь ребёнку заснуть');
    await citizen.reads('Как помочь ребёнку заснуть');
    await anna.reads(/передано в/);
    await shoot(citizen.page, 'material-given-phone');
    await press(citizen.page, 'button', 'Закрыть');
    await press(anna.page, 'button', 'Передать ещё раз: Как помочь ребёнку заснуть');
    await citizen.reads('передаёт вам');
    await shoot(citizen.page, 'material-sheet-phone');
    expect(await axeFindings(citizen.page)).toEqual([]);
    const card = await citizen.page.waitForSelector('a.file-card');
    expect(await card?.evaluate(({ rel, target, referrerPolicy }) => [rel, target, referrerPolicy])).toEqual([
      'noopener noreferrer nofollow',
      '_blank',
      'no-referrer',
    ]);
    // Not followed: the network of a spec ends at this machine.
    await citizen.page.evaluate(() => addEventListener('click', event => event.preventDefault()));
    await pressFound(citizen.page, 'the card', () => citizen.page.$('a.file-card'));
    await anna.reads(/открыто в/);
    await shoot(anna.page, 'material-opened-desktop');
    expect(await axeFindings(anna.page)).toEqual([]);
    await anna.ends();
    await citizen.reads('Что вам передали');
    await shoot(citizen.page, 'material-after-phone');
    await anna.goes(`/app/appointments/${consultationId}`);
    await anna.reads('Переданные материалы');
    await shoot(anna.page, 'material-card-desktop');
    await press(anna.page, 'button', 'Передать материалы');
    await pressInDialog(anna.page, 'button', 'Передать: Куда ещё обратиться');
    await pressInDialog(anna.page, 'button', 'Готово');
    await citizen.page.reload();
    await citizen.reads('Куда ещё обратиться');
    await shoot(citizen.page, 'material-later-phone');
    expect(await axeFindings(citizen.page)).toEqual([]);
    expect(
      [...citizen.person.errors, ...anna.person.errors].filter(line => !/ERR_INTERNET|websocket/i.test(line)),
    ).toEqual([]);
  });
});
