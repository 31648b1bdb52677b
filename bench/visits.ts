import type { Booked } from '@priyom/shared/api/appointments';
import { Visit } from '@priyom/shared/api/guest';
import type { Page } from 'puppeteer-core';
import { booking } from '../e2e/fixtures/booking.ts';
import { PASSWORD } from '../e2e/fixtures/house.ts';
import { Api, StaffApi } from '../e2e/harness/api.ts';
import { LOGIN } from './sign-in.ts';

const MINUTE_MS = 60_000;
/** The institution closes for a minute at midnight. */
const SLOTS_TO_TRY = 3;

export interface Meeting {
  consultationId: string;
  link: string;
}

/** Meetings of one specialist, one after the other; all are open now. */
export class Visits {
  readonly #url: string;
  readonly #minutes: number;
  #next = new Date();

  /** `minutes`: one of the lengths that the policy plans. */
  constructor(url: string, minutes: number) {
    this.#url = url;
    this.#minutes = minutes;
  }

  async book(): Promise<Meeting> {
    const api = await StaffApi.signIn(this.#url, LOGIN, PASSWORD);
    const { appointment, links } = await this.#inFreeSlot(api);
    return { consultationId: appointment.id, link: links[0]?.url ?? '' };
  }

  async #inFreeSlot(api: StaffApi): Promise<Booked> {
    for (let tries = 1; ; tries += 1) {
      const notBefore = this.#next;
      this.#next = new Date(notBefore.getTime() + this.#minutes * MINUTE_MS);
      try {
        const booked = await booking(api, { minutes: this.#minutes, notBefore });
        this.#next = new Date(Date.parse(booked.appointment.startsAt) + this.#minutes * MINUTE_MS);
        return booked;
      } catch (error) {
        if (tries === SLOTS_TO_TRY) throw error;
      }
    }
  }
}

/** This browser, as the pages name it to the server. */
const CLIENT_ID = crypto.randomUUID();

/**
 * What somebody has done who was here yesterday: this browser knows the link, the consents are given, the check passed.
 * By the same requests as the page sends, but from here: the browser has no connection to the server yet.
 */
export async function knowLink(page: Page, url: string, link: string): Promise<void> {
  const api = new Api(url);
  const secret = new URL(link).hash.slice(1);
  const visit = Visit.parse(await api.post('/api/guest/exchange', { secret, clientId: CLIENT_ID }));
  const at = `/api/guest/visits/${visit.invitationId}`;
  const given = visit.consents.map(({ purpose, version, textHash }) => ({ purpose, version, textHash }));
  await api.post(`${at}/consents`, { requestId: crypto.randomUUID(), given });
  const rows = ['camera', 'mic', 'sound', 'network'].map(kind => ({ kind, result: 'ok' }));
  await api.post(`${at}/check`, { requestId: crypto.randomUUID(), rows, probe: null });
  const [name = '', value = ''] = api.cookie.split('=');
  await page.browserContext().setCookie({ name, value, domain: new URL(url).hostname, httpOnly: true });
  await page.evaluateOnNewDocument(clientId => {
    localStorage['priyom.device'] = clientId;
  }, CLIENT_ID);
}
