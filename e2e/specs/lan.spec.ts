import { createHash, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { get } from 'node:https';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, reads } from '../actors/by-words.ts';
import { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { launchBrowser } from '../harness/browser.ts';
import { freePort } from '../harness/free-port.ts';
import { framesGrow } from '../harness/media-probe.ts';
import { shoot } from '../harness/screen.ts';
import { startVariables, Terminal } from '../harness/terminal.ts';

/** A machine without a network plays it with an address of the loopback network that is not `localhost`. */
const isInNetwork = Object.values(networkInterfaces()).some(all =>
  all?.some(one => !one.internal && one.family === 'IPv4'),
);

/** Issue 5, «Phones on the desk»: a real phone, tried in a minute. */
describe('npm start -- --lan', () => {
  let dataDir = '';
  let env: Record<string, string> = {};
  let terminal: Terminal;
  let browser: Browser | undefined;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'priyom-lan-'));
    env = { ...(await startVariables(dataDir)), TLS_PORT: String(await freePort()) };
    if (!isInNetwork) env.PRIYOM_ADDRESS = '127.0.0.2';
    terminal = new Terminal({ ...env, LANG: 'ru_RU.UTF-8', LC_ALL: 'ru_RU.UTF-8' }, ['--lan']);
    await terminal.link();
  });

  afterAll(async () => {
    await browser?.close();
    await terminal.interrupt();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('brings a phone from the code to a call with picture, the desk beside it without a warning', async () => {
    const door = await terminal.prints(/http:\S+\/phone#\S+/);
    const login = await terminal.prints(/специалист этой встречи: (\S+)/);
    const password = await terminal.prints(/сотрудников: (\S+)/);
    const link = new URL(await terminal.link());
    expect([link.protocol, link.port]).toEqual(['https:', env.TLS_PORT]);
    expect(link.hostname).not.toMatch(/^127\.0\.0\.1$|localhost/);

    await answersTo(link, await authority(door));
    browser = await launchBrowser([await trusting(join(dataDir, 'lan', 'server.crt'))]);
    const citizen = await Citizen.opens(browser, door);
    await citizen.reads('iPhone и iPad: сначала поставьте сертификат');
    await shoot(citizen.page, 'lan-phone-page');
    await Promise.all([citizen.page.waitForNavigation(), press(citizen.page, 'link', 'Открыть встречу')]);
    await citizen.reads('Вас пригласили на встречу');
    expect(new URL(citizen.page.url()).origin).toBe(link.origin);
    expect(await citizen.page.evaluate(() => isSecureContext)).toBe(true);
    await citizen.opensMeeting();
    await citizen.consents();
    await citizen.passesCheck();
    await citizen.waits();

    // The cookies are as strict here as on the phone; this machine's own browser takes them from `localhost`.
    const desk = `http://localhost:${env.PORT}`;
    const specialist = await Specialist.signIn(browser, desk, login, password);
    await press(specialist.page, 'link', 'Начать проверку');
    await specialist.passesCheck();
    await specialist.reads('Место проверено');
    await specialist.goes('/app/today');
    await specialist.callsIn();
    await reads(specialist.page, 'Микрофон');
    expect(new URL(specialist.page.url()).origin).toBe(desk);
    await citizen.enters();
    await framesGrow(citizen.page);
    await framesGrow(specialist.page);
    expect(citizen.person.errors).toEqual([]);
  });
});

/** As somebody does who installs it: from the page that the code leads to. */
async function authority(door: string): Promise<string> {
  const answer = await fetch(new URL('/ca.crt', door));
  return new X509Certificate(Buffer.from(await answer.arrayBuffer())).toString();
}

/** By the address itself, with nothing else trusted than that authority. */
function answersTo(link: URL, ca: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = get({ host: link.hostname, port: link.port, path: '/health/ready', ca }, answer => {
      answer.resume();
      if (answer.statusCode === 200) resolve();
      else reject(new Error(`https answers ${answer.statusCode}`));
    });
    asked.once('error', reject);
  });
}

/** Chromium has no switch for an authority: it takes this certificate's key for known. */
async function trusting(certificateFile: string): Promise<string> {
  const { publicKey } = new X509Certificate(await readFile(certificateFile));
  const hash = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
  return `--ignore-certificate-errors-spki-list=${hash}`;
}
