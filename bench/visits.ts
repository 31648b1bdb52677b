import type { Booked } from '@priyom/shared/api/appointments';
import type { Page } from 'puppeteer-core';
import { booking } from '../e2e/fixtures/booking.ts';
import { PASSWORD } from '../e2e/fixtures/house.ts';
import { StaffApi } from '../e2e/harness/api.ts';
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

/**
 * What somebody has done who was here yesterday: this browser knows the link, the consents are given, the check passed.
 * By the same requests as the page sends.
 */
export async function knowLink(page: Page, url: string, link: string): Promise<void> {
  await page.goto(`${url}/v`);
  const secret = new URL(link).hash.slice(1);
  await page.evaluate(async secretOfLink => {
    localStorage['priyom.device'] ??= crypto.randomUUID();
    const post = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
      const text = await response.text();
      if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
      return text === '' ? {} : JSON.parse(text);
    };
    const opened = { secret: secretOfLink, clientId: localStorage['priyom.device'] };
    const { invitationId, consents } = await post('/api/guest/exchange', opened);
    const at = `/api/guest/visits/${invitationId}`;
    const given = consents.map(({ purpose, version, textHash }: Record<string, unknown>) => ({
      ...{ purpose, version, textHash },
    }));
    await post(`${at}/consents`, { requestId: crypto.randomUUID(), given });
    const rows = ['camera', 'mic', 'sound', 'network'].map(kind => ({ kind, result: 'ok' }));
    await post(`${at}/check`, { requestId: crypto.randomUUID(), rows, probe: null });
  }, secret);
}
