import { GivenMaterial, GivenMaterials } from '@priyom/shared/api/materials';
import { describe, expect, it } from 'vitest';
import { auditEventsModel } from '../../src/audit/model.ts';
import { getLead } from '../../src/consultations/participants.ts';
import { requireGiving } from '../../src/files/giving.ts';
import { messagesModel } from '../../src/messages/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { givers } from '../files/giver.ts';
import { PNG, pdf } from '../files/samples.ts';
import { errorCode } from '../harness/browser.ts';
import { type Booked, bothHere, letIn, meetingAtTen, renew, running, useLive } from '../live/house.ts';
import { Page } from '../live/page.ts';
import { waitUntil } from '../live/wait-until.ts';
import { read, saysYear } from '../visits/fixture.ts';
import { Keeper } from './keeper.ts';

const live = useLive();

/** The meeting runs; the head of the house keeps its materials. */
async function inTheRoom() {
  const booked = await meetingAtTen(live);
  const pages = await running(booked);
  return { booked, ...pages, ...(await people(booked)) };
}

async function people(booked: Booked) {
  const head = await booked.hire(['head']);
  await renew(head);
  const [first] = booked.guests;
  if (!first) throw new Error('no guest');
  const ofGuest = (path: string) => `/api/guest/materials/${path}?by=${first.invitationId}`;
  return {
    head: new Keeper(head.browser),
    anna: new Keeper(booked.lead.browser),
    vera: {
      browser: first.browser,
      opens: (id: string) => first.browser.post(ofGuest(`${id}/open`)),
      content: (id: string) => first.browser.get(ofGuest(`${id}/content`)),
      given: () => first.browser.get(`/api/guest/visits/${first.invitationId}/materials`),
    },
  };
}

const ended = (lead: Page) => lead.do('session:end', { requestId: newId(), kind: 'done', ground: null, text: '' });

const givenOf = async ({ id, lead }: Booked) =>
  (await read(GivenMaterials, await lead.browser.get(`/api/consultations/${id}/materials`))).given;
const cards = (page: Page) => page.told['chat:message'].flatMap(({ message }) => (message.material ? [message] : []));

describe('«Передать»', () => {
  it('is a card on the other side at once; opened once, on record; found after the end by both', async () => {
    const { booked, lead, guest, head, anna, vera } = await inTheRoom();
    const whole = pdf(700_000);
    const memo = await head.publishesFile(whole, { title: 'Как помочь ребёнку заснуть' });
    expect((await anna.library()).map(({ title }) => title)).toEqual(['Как помочь ребёнку заснуть']);
    const given = await read(GivenMaterial, await anna.hands(booked.id, memo.id));
    await waitUntil(() => (cards(guest).length === 1 ? null : 'no card'));
    expect(cards(guest)).toMatchObject([
      {
        text: 'Как помочь ребёнку заснуть',
        material: { id: given.id, materialId: memo.id, type: 'application/pdf', size: whole.length, link: '' },
      },
    ]);
    expect(await givenOf(booked)).toMatchObject([{ title: 'Как помочь ребёнку заснуть', opened: [] }]);

    const answer = await vera.content(given.id);
    expect(Buffer.from(await answer.arrayBuffer()).equals(whole)).toBe(true);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    const [marked] = await givenOf(booked);
    expect(marked?.opened).toMatchObject([{ participantId: 'party-0', at: live.clock.now().toISOString() }]);
    live.clock.advance(60_000);
    await vera.content(given.id);
    expect(await givenOf(booked)).toEqual([marked]);
    const audit = live.it.foundation.database.in(booked.scope, auditEventsModel);
    expect(await audit.find({ action: 'material.open' })).toMatchObject([{ basis: 'link', result: 'ok' }]);
    expect(await audit.find({ action: 'material.hand' })).toHaveLength(1);

    await lead.do('session:end', { requestId: newId(), kind: 'done', ground: null, text: '' });
    expect((await read(GivenMaterials, await vera.given())).given).toMatchObject([{ id: given.id }]);
    expect(await givenOf(booked)).toHaveLength(1);
    expect((await vera.content(given.id)).status).toBe(200);
  });

  it('sent twice is one card; what was given last stands first in the library', async () => {
    const { booked, guest, head, anna } = await inTheRoom();
    await head.publishesLink('https://example.org/a', { title: 'А' });
    const second = await head.publishesLink('https://example.org/b', { title: 'Б' });
    const requestId = newId();
    const [one, two] = await Promise.all([
      anna.hands(booked.id, second.id, requestId),
      anna.hands(booked.id, second.id, requestId),
    ]);
    const given = await read(GivenMaterial, one);
    expect((await read(GivenMaterial, two)).id).toBe(given.id);
    await head.step(second.id, 'withdraw');
    expect((await read(GivenMaterial, await anna.hands(booked.id, second.id, requestId))).id).toBe(given.id);
    await waitUntil(() => (cards(guest).length > 0 ? null : 'no card'));
    expect(cards(guest)).toHaveLength(1);
    expect(await givenOf(booked)).toHaveLength(1);
  });

  it('a link is followed to where it led when it was given, and leaves the mark', async () => {
    const { booked, head, anna, vera } = await inTheRoom();
    const first = await head.publishesLink('https://example.org/first', { title: 'Первая' });
    const other = await head.publishesLink('https://example.org/other', { title: 'Вторая' });
    expect((await anna.library()).map(({ title }) => title)).toEqual(['Вторая', 'Первая']);
    const given = await read(GivenMaterial, await anna.hands(booked.id, first.id));
    expect((await anna.library())[0]?.id).toBe(first.id);
    expect(given.link).toBe('https://example.org/first');
    expect((await vera.opens(given.id)).status).toBe(204);
    expect((await givenOf(booked))[0]?.opened).toHaveLength(1);
    expect(other.status).toBe('published');
  });

  it('withdrawn since, it opens as it was, but is not given again', async () => {
    const { booked, head, anna, vera } = await inTheRoom();
    const memo = await head.publishesFile(PNG, { title: 'План' });
    const given = await read(GivenMaterial, await anna.hands(booked.id, memo.id));
    expect((await head.step(memo.id, 'withdraw')).status).toBe(200);
    expect(await anna.library()).toEqual([]);
    expect(await errorCode(await anna.hands(booked.id, memo.id))).toBe('INVALID_STATE');
    expect(Buffer.from(await (await vera.content(given.id)).arrayBuffer()).equals(PNG)).toBe(true);
    expect((await read(GivenMaterials, await vera.given())).given).toMatchObject([{ title: 'План' }]);
  });

  it('what somebody was given is sealed in the database, like their words', async () => {
    const { booked, head, anna } = await inTheRoom();
    const { id } = await head.publishesLink('https://example.org/addiction', { title: 'Если близкий пьёт' });
    await read(GivenMaterial, await anna.hands(booked.id, id));
    const stored = JSON.stringify(await live.it.foundation.database.in(booked.scope, messagesModel).find({}));
    expect(stored).not.toContain('пьёт');
    expect(stored).not.toContain('addiction');
    expect(stored).not.toContain(id);
  });
});

describe('after the end (D21)', () => {
  it('the citizen finds by the link what was given in the meeting and what came after, files too', async () => {
    const { booked, lead, head, anna, vera } = await inTheRoom();
    const memo = await head.publishesFile(PNG, { title: 'План' });
    await anna.hands(booked.id, memo.id);
    const own = givers(booked);
    await own.vera.gives(PNG, 'от гражданки.png');
    await ended(lead);
    live.clock.advance(2 * 60_000);
    const requestId = newId();
    const later = await read(GivenMaterial, await anna.hands(booked.id, memo.id, requestId));
    expect((await read(GivenMaterial, await anna.hands(booked.id, memo.id, requestId))).id).toBe(later.id);
    const whole = pdf(70_000);
    const file = await own.anna.gives(whole, 'Справка.pdf');
    let found: GivenMaterials | undefined;
    await waitUntil(async () => {
      found = await read(GivenMaterials, await vera.given());
      return found.files.length > 0 ? null : 'no file';
    });
    expect(found?.given.map(({ title }) => title)).toEqual(['План', 'План']);
    expect(found?.files).toMatchObject([
      { id: file.id, name: 'Справка.pdf', type: 'application/pdf', size: whole.length },
    ]);
    expect((await vera.content(later.id)).status).toBe(200);
    const answer = await own.vera.content(file.id);
    expect(Buffer.from(await answer.arrayBuffer()).equals(whole)).toBe(true);
    expect((await givenOf(booked)).at(-1)?.opened).toHaveLength(1);
  });

  it('not once the link is revoked or has run out: nobody would find it', async () => {
    const { booked, lead, head, anna } = await inTheRoom();
    const { id } = await head.publishesLink('https://example.org/a');
    await ended(lead);
    const { database, write } = live.it.foundation;
    const doc = await booked.read();
    await requireGiving({ database, write }, doc, getLead(doc));
    const then = live.clock.now();
    live.clock.advance(31 * 24 * 3_600_000);
    await expect(requireGiving({ database, write }, doc, getLead(doc))).rejects.toThrow('INVALID_STATE');
    live.clock.set(then.toISOString());
    const revoked = await booked.lead.browser.post(`/api/invitations/${booked.guests[0]?.invitationId}/revoke`, {
      requestId: newId(),
    });
    expect(revoked.status).toBe(200);
    expect(await errorCode(await anna.hands(booked.id, id))).toBe('INVALID_STATE');
    expect(await errorCode(await givers(booked).anna.begin(PNG, 'a.png'))).toBe('INVALID_STATE');
  });

  it('nothing for who went by «Быстрый выход»', async () => {
    const { booked, lead, head, anna, vera } = await inTheRoom();
    const { id } = await head.publishesLink('https://example.org/a');
    await vera.browser.post('/api/guest/quick-exit', { invitationId: booked.guests[0]?.invitationId });
    await ended(lead);
    expect(await errorCode(await anna.hands(booked.id, id))).toBe('INVALID_STATE');
  });
});

describe('who', () => {
  it('a citizen hands over nothing, neither by the link nor as staff', async () => {
    const { booked, head, vera } = await inTheRoom();
    const { id } = await head.publishesLink('https://example.org/a');
    const body = { requestId: newId(), materialId: id };
    expect(await errorCode(await vera.browser.post(`/api/consultations/${booked.id}/materials`, body))).toBe(
      'UNAUTHENTICATED',
    );
    expect(await errorCode(await vera.browser.get('/api/materials'))).toBe('UNAUTHENTICATED');
    expect(await errorCode(await vera.browser.get(`/api/materials/${id}/content`))).toBe('UNAUTHENTICATED');
    expect(await givenOf(booked)).toEqual([]);
  });

  it('not before the entry, not into somebody else’s meeting, and after the end only whoever led it', async () => {
    const booked = await meetingAtTen(live);
    const { head, anna } = await people(booked);
    const { id } = await head.publishesLink('https://example.org/a');
    expect(await errorCode(await anna.hands(booked.id, id))).toBe('NOT_FOUND');
    const { lead, guest } = await bothHere(booked);
    await letIn(lead, guest);
    await lead.sees(({ status }) => status === 'running', 'a running session');
    expect(await errorCode(await head.hands(booked.id, id))).toBe('NOT_FOUND');
    await ended(lead);
    expect(await errorCode(await head.hands(booked.id, id))).toBe('NOT_FOUND');
    expect(await givenOf(booked)).toEqual([]);
  });

  it('another institution’s material is not there, and its meetings show nothing', async () => {
    const own = await inTheRoom();
    const other = await inTheRoom();
    const theirs = await other.head.publishesFile(PNG, { title: 'Чужое' });
    expect(await errorCode(await own.anna.hands(own.booked.id, theirs.id))).toBe('NOT_FOUND');
    expect(await errorCode(await own.anna.content(theirs.id))).toBe('NOT_FOUND');
    const given = await read(GivenMaterial, await other.anna.hands(other.booked.id, theirs.id));
    expect(await errorCode(await own.vera.content(given.id))).toBe('NOT_FOUND');
    expect(await errorCode(await own.vera.opens(given.id))).toBe('NOT_FOUND');
    const list = `/api/consultations/${other.booked.id}/materials`;
    expect(await errorCode(await own.anna.browser.get(list))).toBe('NOT_FOUND');
    for (const id of ['toString', newId(), '%00']) {
      expect(await errorCode(await own.anna.hands(own.booked.id, id))).toBe('NOT_FOUND');
      expect(await errorCode(await own.vera.opens(id))).toBe('NOT_FOUND');
    }
    const odd = { requestId: newId(), materialId: { $gt: '' } };
    expect(await errorCode(await own.anna.browser.post(`/api/consultations/${own.booked.id}/materials`, odd))).toBe(
      'VALIDATION',
    );
    expect((await givenOf(other.booked))[0]?.opened).toEqual([]);
  });

  it('who is removed or went by «Быстрый выход» finds nothing of it by the link', async () => {
    const { booked, head, anna, vera } = await inTheRoom();
    const memo = await head.publishesFile(PNG);
    const given = await read(GivenMaterial, await anna.hands(booked.id, memo.id));
    const invitationId = booked.guests[0]?.invitationId ?? '';
    await vera.browser.post('/api/guest/quick-exit', { invitationId });
    expect(await errorCode(await vera.content(given.id))).toBe('LINK_ASKS_YEAR');
    expect(await errorCode(await vera.given())).toBe('LINK_ASKS_YEAR');
    await saysYear(vera.browser, invitationId);
    expect(await errorCode(await vera.content(given.id))).toBe('NOT_FOUND');
    expect((await read(GivenMaterials, await vera.given())).given).toEqual([]);
  });

  it('a colleague gives too, and sees the marks of what was given since they came (D20)', async () => {
    const { booked, lead, guest, head, anna } = await inTheRoom();
    const memo = await head.publishesLink('https://example.org/a', { title: 'До' });
    await anna.hands(booked.id, memo.id);
    const petr = await booked.hire(['specialist']);
    await renew(petr);
    const page = await Page.open(petr.browser, 'staff');
    await lead.do('colleague:invite', { requestId: newId(), staffId: petr.staffId, reason: 'помочь' });
    await guest.sees(one => one.asks.length > 0, 'the question');
    const colleague = new Keeper(petr.browser);
    expect(await errorCode(await colleague.hands(booked.id, memo.id))).toBe('NOT_FOUND');
    await guest.do('ask:answer', { requestId: newId(), askId: guest.snapshot?.asks[0]?.askId ?? '', yes: true });
    live.clock.advance(1000);
    await page.join(booked.id);
    const later = await read(GivenMaterial, await colleague.hands(booked.id, memo.id));
    const list = `/api/consultations/${booked.id}/materials`;
    const seen = (await read(GivenMaterials, await petr.browser.get(list))).given;
    expect(seen.map(({ id }) => id)).toEqual([later.id]);
    expect(await givenOf(booked)).toHaveLength(2);
  });
});
