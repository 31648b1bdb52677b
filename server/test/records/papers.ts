import { BookList, BookPage, RegisterView } from '@priyom/shared/api/books';
import { ProtocolList, ProtocolView } from '@priyom/shared/api/protocols';
import * as z from 'zod';
import { newId } from '../../src/platform/ids.ts';
import { PASSWORD } from '../harness/foundation.ts';
import { type Booked, bothHere, guestPage, letIn, running } from '../live/house.ts';
import type { Page } from '../live/page.ts';
import { waitUntil } from '../live/wait-until.ts';
import { motherAndBoy, read, type Worker } from '../visits/fixture.ts';

const OfConsultation = z.object({ protocols: z.array(ProtocolView) });

/** The session is over and has put its papers out. */
export async function held(booked: Booked): Promise<void> {
  const { lead } = await running(booked);
  await ends(booked, lead);
}

/** As `held`, of a group: each family has come in. */
export async function heldWithAll(
  booked: Booked,
  meanwhile: (families: Page[], lead: Page) => Promise<void> = async () => {},
) {
  const { lead, guest } = await bothHere(booked);
  const others = await Promise.all(booked.guests.slice(1).map((_guest, index) => guestPage(booked, index + 1)));
  for (const other of others) await other.join(booked.id);
  const families = [guest, ...others];
  for (const [index, family] of families.entries()) await letIn(lead, family, `party-${index}`);
  await lead.sees(({ status }) => status === 'running', 'a running session');
  await meanwhile(families, lead);
  await ends(booked, lead);
}

async function ends({ read: now }: Booked, lead: Page): Promise<void> {
  await lead.do('session:end', { requestId: newId(), kind: 'done', ground: null, text: '' });
  await waitUntil(async () => ((await now()).due.length === 0 ? null : 'effects of the end are left'));
}

/** Two families who share nothing. */
export const TWO_FAMILIES = {
  parties: [
    motherAndBoy(),
    motherAndBoy({
      party: { kind: 'citizen', citizen: { surname: 'Чертёжный', given: 'Олег', patronymic: 'Тестович' } },
      contact: { channel: 'phone', value: '+7 000 000-01-02' },
    }),
  ],
  title: 'Сон и режим дня',
};

/** One of the staff at the papers of a consultation, by REST as the browser does. */
export function deskOf({ browser }: Pick<Worker, 'browser'>, consultationId: string) {
  const protocols = async () => {
    const answer = await browser.get(`/api/consultations/${consultationId}/protocols`);
    return (await read(OfConsultation, answer)).protocols;
  };
  const types = (of: ProtocolView, topics: readonly string[]) =>
    browser.put(`/api/protocols/${of.id}`, { v: of.v, body: { ...of.body, topics }, privateNotes: '' });
  const sign = ({ id, v }: ProtocolView) =>
    browser.post(`/api/protocols/${id}/sign`, { requestId: newId(), v, password: PASSWORD });
  const correct = ({ id }: ProtocolView) =>
    browser.post(`/api/protocols/${id}/correct`, { requestId: newId(), reason: 'Тема была другая' });
  const register = async () => read(RegisterView, await browser.get(`/api/consultations/${consultationId}/register`));
  const signRegister = ({ v }: RegisterView) =>
    browser.post(`/api/consultations/${consultationId}/register/sign`, { requestId: newId(), v, password: PASSWORD });
  return {
    browser,
    protocols,
    types,
    sign,
    correct,
    register,
    signRegister,
    list: async () => (await read(ProtocolList, await browser.get('/api/protocols'))).protocols,
    async protocol(index = 0): Promise<ProtocolView> {
      const found = (await protocols()).find(({ partyIndex }) => partyIndex === index);
      if (!found) throw new Error(`no protocol of party ${index}`);
      return found;
    },
    async signsWith(of: ProtocolView, topics: readonly string[]): Promise<ProtocolView> {
      const saved = await read(ProtocolView, await types(of, topics));
      return read(ProtocolView, await sign(saved));
    },
    async corrects(of: ProtocolView, topics: readonly string[]): Promise<ProtocolView> {
      return this.signsWith(await read(ProtocolView, await correct(of)), topics);
    },
    async journal(): Promise<BookPage['lines']> {
      const { books } = await read(BookList, await browser.get('/api/books'));
      const page = await browser.get(`/api/books/${encodeURIComponent(books[0]?.seriesId ?? '')}`);
      return (await read(BookPage, page)).lines;
    },
    confirm: (lineId: string) => browser.post(`/api/book-lines/${lineId}/confirm`, { requestId: newId(), note: '' }),
  };
}
