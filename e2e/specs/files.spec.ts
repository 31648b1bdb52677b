import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, reads, words } from '../actors/by-words.ts';
import { talk } from '../actors/call.ts';
import type { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { framesGrow } from '../harness/media-probe.ts';
import { shoot } from '../harness/screen.ts';
import { Stack } from '../harness/stack.ts';
import { waitUntil } from '../harness/wait-until.ts';

const PDF = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(4_000_000, 'a'), Buffer.from('\n%%EOF\n')]);

/** D21: files from either side, in the chat, while the conversation goes on. */
describe('files in the chat', () => {
  let stack: Stack;
  let browser: Browser;
  let folder: string;
  let anna: Specialist;
  let citizen: Citizen;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'priyom-files-'));
    stack = await Stack.start([house({ capMinutes: 30, checkRequired: false })]);
    browser = await launchBrowser();
    const booked = await booking(await StaffApi.signIn(stack.url, 'anna', PASSWORD));
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

  async function attaches(page: Page, name: string, bytes: Buffer): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, bytes);
    const [chooser] = await Promise.all([page.waitForFileChooser(), press(page, 'button', 'Прикрепить')]);
    await chooser.accept([path]);
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
    await attaches(citizen.page, 'Справка.pdf', PDF);
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
    await attaches(citizen.page, 'программа.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]));
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
    await reads(citizen.page, 'карточка.png', 30_000);
    await waitUntil(() =>
      citizen.page.evaluate(() => {
        const drawn = [...document.querySelectorAll<HTMLImageElement>('.file-card img')];
        return drawn.some(({ naturalWidth }) => naturalWidth === 200) ? null : 'no picture is drawn';
      }),
    );
    await shoot(citizen.page, 'file-picture-phone');
    expect(
      [...citizen.person.errors, ...anna.person.errors].filter(line => !/ERR_INTERNET|websocket/i.test(line)),
    ).toEqual([]);
  });
});
