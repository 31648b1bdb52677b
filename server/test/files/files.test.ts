import { FileView } from '@priyom/shared/api/files';
import { FILE_LIMITS } from '@priyom/shared/domain/file/limits';
import { describe, expect, it } from 'vitest';
import { auditEventsModel } from '../../src/audit/model.ts';
import { filePartsModel, filesModel } from '../../src/files/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { bytesOf } from '../../src/platform/mongo/define-model.ts';
import { errorCode } from '../harness/browser.ts';
import { type Booked, bothHere, letIn, meetingAtTen, renew, running, useLive } from '../live/house.ts';
import { Page } from '../live/page.ts';
import { waitUntil } from '../live/wait-until.ts';
import { read, saysYear } from '../visits/fixture.ts';
import { Giver, givers } from './giver.ts';
import { PAGE, PNG, PROGRAM, pdf, SVG, ZIP } from './samples.ts';

const live = useLive();

async function inTheRoom() {
  const booked = await meetingAtTen(live);
  const pages = await running(booked);
  return { booked, ...pages, ...givers(booked) };
}

const files = (booked: Booked) => live.it.foundation.database.in(booked.scope, filesModel);
const parts = (booked: Booked) => live.it.foundation.database.in(booked.scope, filePartsModel);
const ofChat = (page: Page) => page.told['chat:message'].map(({ message }) => message).filter(({ file }) => file);

describe('a file from either side', () => {
  it('goes to the other side as a card of the chat, sealed in the database, each reading in the audit', async () => {
    const { booked, lead, guest, anna, vera } = await inTheRoom();
    const whole = pdf(FILE_LIMITS.chunkBytes * 2);
    const given = await vera.gives(whole, 'Справка Лёвы.pdf');
    expect(given).toMatchObject({ name: 'Справка Лёвы.pdf', status: 'ready', received: whole.length });
    await waitUntil(() => (ofChat(lead).length === 1 ? null : 'no card'));
    expect(ofChat(lead)).toMatchObject([{ text: 'Справка Лёвы.pdf', file: { id: given.id, type: 'application/pdf' } }]);

    const answer = await anna.content(given.id);
    expect(Buffer.from(await answer.arrayBuffer()).equals(whole)).toBe(true);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''%D0/);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    const stored = await parts(booked).find({ fileId: given.id });
    expect(stored).toHaveLength(3);
    expect(stored.some(part => bytesOf(part.bytes).includes('Catalog'))).toBe(false);
    expect(JSON.stringify(await files(booked).getById(given.id))).not.toContain('Лёвы');
    const read_ = await live.it.foundation.database.across(auditEventsModel, 'verifier').find({ action: 'file.read' });
    expect(read_).toMatchObject([{ subject: { kind: 'file', id: given.id }, basis: 'participant' }]);

    const back = await anna.gives(PNG, 'образец.png');
    await waitUntil(() => (ofChat(guest).length === 2 ? null : 'no card'));
    const drawn = await vera.content(back.id, true);
    expect([drawn.headers.get('content-disposition'), drawn.headers.get('content-type')]).toMatchObject([
      expect.stringMatching(/^inline/),
      'image/png',
    ]);
    expect((await vera.content(given.id, true)).headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('goes on where it broke off; bytes of another place are refused with how many are here', async () => {
    const { vera } = await inTheRoom();
    const whole = pdf(FILE_LIMITS.chunkBytes);
    const { id } = await read(FileView, await vera.begin(whole, 'a.pdf'));
    const half = whole.subarray(0, FILE_LIMITS.chunkBytes);
    await read(FileView, await vera.bytes(id, half, 0));
    const again = await vera.bytes(id, half, 0);
    expect(await again.json()).toMatchObject({ error: { code: 'FILE_OFFSET', details: { received: half.length } } });
    expect(await errorCode(await vera.bytes(id, half, 7))).toBe('FILE_OFFSET');
    expect(await errorCode(await vera.step(id, 'finish'))).toBe('FILE_OFFSET');
    expect(await read(FileView, await vera.state(id))).toMatchObject({ received: half.length, status: 'uploading' });
    await read(FileView, await vera.bytes(id, whole.subarray(half.length), half.length));
    expect(await read(FileView, await vera.step(id, 'finish'))).toMatchObject({ received: whole.length });
  });

  it('the same declaration sent twice is one file; the same end pressed twice one message', async () => {
    const { lead, vera } = await inTheRoom();
    const requestId = newId();
    const one = await read(FileView, await vera.begin(PNG, 'a.png', { requestId }));
    const two = await read(FileView, await vera.begin(PNG, 'a.png', { requestId }));
    expect(two.id).toBe(one.id);
    await read(FileView, await vera.bytes(one.id, PNG, 0));
    await Promise.all([vera.step(one.id, 'finish'), vera.step(one.id, 'finish')]);
    await waitUntil(() => (ofChat(lead).length > 0 ? null : 'no card'));
    expect(ofChat(lead)).toHaveLength(1);
  });

  it('called off, nothing of it stays; forgotten, it is called off by the clock', async () => {
    const { booked, vera } = await inTheRoom();
    const { id } = await read(FileView, await vera.begin(PNG, 'a.png'));
    await vera.bytes(id, PNG, 0);
    expect(await read(FileView, await vera.step(id, 'drop'))).toMatchObject({ status: 'dropped' });
    await waitUntil(async () => ((await parts(booked).count({ fileId: id })) === 0 ? null : 'bytes are left'));
    expect(await errorCode(await vera.bytes(id, PNG, PNG.length))).toBe('INVALID_STATE');
    expect(await errorCode(await vera.step(id, 'finish'))).toBe('INVALID_STATE');

    const other = await read(FileView, await vera.begin(PNG, 'b.png'));
    await vera.bytes(other.id, PNG, 0);
    live.clock.advance((FILE_LIMITS.unfinishedMinutes + 1) * 60_000);
    live.it.foundation.write.nudge();
    await waitUntil(async () => ((await files(booked).getById(other.id)).status === 'dropped' ? null : 'kept'));
    await waitUntil(async () => ((await parts(booked).count({ fileId: other.id })) === 0 ? null : 'bytes are left'));
  });
});

describe('what is not handed over', () => {
  it.each([
    ['a program that is called a document', PROGRAM, 'Справка.pdf'],
    ['a page', PAGE, 'a.txt'],
    ['a drawing with a script', SVG, 'a.png'],
    ['an archive', ZIP, 'a.docx'],
  ])('%s', async (_what, bytes, name) => {
    const { booked, lead, vera } = await inTheRoom();
    const file = await vera.gives(bytes, name);
    expect(file).toMatchObject({ status: 'refused', refusal: 'type' });
    await waitUntil(async () => ((await parts(booked).count({ fileId: file.id })) === 0 ? null : 'bytes are left'));
    expect(ofChat(lead)).toEqual([]);
    expect(await errorCode(await vera.content(file.id))).toBe('NOT_FOUND');
  });

  it('what arrived otherwise than it was sent', async () => {
    const { vera } = await inTheRoom();
    expect(await vera.uploads(PNG, 'a.png', { sha256: 'a'.repeat(64) })).toMatchObject({ refusal: 'damaged' });
  });

  it('too much: of one file, of one request, behind the end, in number', async () => {
    const { booked, vera } = await inTheRoom();
    expect(await errorCode(await vera.begin(PNG, 'a.png', { size: FILE_LIMITS.bytes + 1 }))).toBe('FILE_TOO_LARGE');
    for (const size of [0, -1, 1.5, 1e300, '1', null]) {
      expect(await errorCode(await vera.begin(PNG, 'a.png', { size }))).toBe('VALIDATION');
    }
    const { id } = await read(FileView, await vera.begin(PNG, 'a.png'));
    const large = Buffer.alloc(FILE_LIMITS.chunkBytes + 1);
    expect(await errorCode(await vera.bytes(id, large, 0))).toBe('PAYLOAD_TOO_LARGE');
    expect(await errorCode(await vera.bytes(id, Buffer.concat([PNG, PNG]), 0))).toBe('FILE_TOO_LARGE');
    for (const offset of ['-1', 'x', '1e9', '']) {
      expect(await errorCode(await vera.bytes(id, PNG, offset))).toBe('VALIDATION');
    }
    const codes = await Promise.all(Array.from({ length: 8 }, async () => (await vera.begin(PNG, 'a.png')).status));
    expect(codes.filter(status => status === 409)).toHaveLength(8 - FILE_LIMITS.openAtOnce + 1);
    expect(await files(booked).count({})).toBe(FILE_LIMITS.openAtOnce);
  });

  it('a flood of declarations ends with a refusal, and the meeting goes on', async () => {
    const { lead, guest, vera } = await inTheRoom();
    let last = '';
    for (let sent = 0; sent < 100 && last !== 'RATE_LIMITED'; sent++) {
      last = String(await errorCode(await vera.begin(PNG, 'a.png', { size: FILE_LIMITS.bytes + 1 })));
    }
    expect(last).toBe('RATE_LIMITED');
    await guest.do('chat:send', { clientKey: newId(), text: 'Слышно?' });
    await waitUntil(() => (lead.told['chat:message'].length > 0 ? null : 'nothing is heard'));
  });
});

describe('who', () => {
  it('hands over from the room: not from the waiting room, a citizen not after the end', async () => {
    const booked = await meetingAtTen(live);
    const { vera, anna } = givers(booked);
    const { lead, guest } = await bothHere(booked);
    expect(await errorCode(await vera.begin(PNG, 'a.png'))).toBe('INVALID_STATE');
    await letIn(lead, guest);
    await lead.sees(({ status }) => status === 'running', 'a running session');
    const given = await anna.gives(PNG, 'a.png');
    await lead.do('session:end', { requestId: newId(), kind: 'done', ground: null, text: '' });
    expect(await errorCode(await vera.begin(PNG, 'a.png'))).toBe('INVALID_STATE');
    expect((await vera.content(given.id)).status).toBe(200);
    const later = await anna.gives(PNG, 'потом.png');
    await waitUntil(async () => ((await vera.content(later.id)).status === 200 ? null : 'not handed over'));
  });

  it('nobody of another meeting, of another house, or without a log-in reads, continues or ends it', async () => {
    const { anna } = await inTheRoom();
    const stranger = await inTheRoom();
    const given = await anna.gives(PNG, 'a.png');
    const open = await read(FileView, await anna.begin(PNG, 'b.png'));
    for (const one of [stranger.anna, stranger.vera]) {
      expect(await errorCode(await one.content(given.id))).toBe('NOT_FOUND');
      expect(await errorCode(await one.state(open.id))).toBe('NOT_FOUND');
      expect(await errorCode(await one.bytes(open.id, PNG, 0))).toBe('NOT_FOUND');
      expect(await errorCode(await one.step(open.id, 'finish'))).toBe('NOT_FOUND');
      expect(await errorCode(await one.step(open.id, 'drop'))).toBe('NOT_FOUND');
    }
    const nobody = Giver.staff(stranger.anna.browser.copy(), stranger.booked.id);
    nobody.browser.jar.clear();
    expect(await errorCode(await nobody.content(given.id))).toBe('UNAUTHENTICATED');
  });

  it('a guest does not continue what the specialist sends, though both are of one meeting', async () => {
    const { anna, vera } = await inTheRoom();
    const open = await read(FileView, await anna.begin(PNG, 'b.png'));
    expect(await errorCode(await vera.bytes(open.id, PNG, 0))).toBe('NOT_FOUND');
    expect(await errorCode(await vera.content(open.id))).toBe('NOT_FOUND');
  });

  it('a colleague reads what is handed over from their first entry on, not what was before (D20)', async () => {
    const { booked, lead, anna, guest } = await inTheRoom();
    const before = await anna.gives(PNG, 'до.png');
    const petr = await booked.hire(['specialist']);
    await renew(petr);
    const page = await Page.open(petr.browser, 'staff');
    await lead.do('colleague:invite', { requestId: newId(), staffId: petr.staffId, reason: 'помочь' });
    await guest.sees(one => one.asks.length > 0, 'the question');
    const askId = guest.snapshot?.asks[0]?.askId ?? '';
    await guest.do('ask:answer', { requestId: newId(), askId, yes: true });
    const colleague = Giver.staff(petr.browser, booked.id);
    live.clock.advance(1000);
    await page.join(booked.id);
    const later = await anna.gives(PNG, 'после.png');
    expect(await errorCode(await colleague.content(before.id))).toBe('NOT_FOUND');
    expect((await colleague.content(later.id)).status).toBe(200);
    expect((await colleague.gives(PNG, 'от юриста.png')).status).toBe('ready');
  });

  it('after a quick exit the link opens nothing that was handed over', async () => {
    const { booked, anna, vera } = await inTheRoom();
    const given = await anna.gives(PNG, 'a.png');
    const [first] = booked.guests;
    if (!first) throw new Error('no guest');
    await first.browser.post('/api/guest/quick-exit', { invitationId: first.invitationId });
    expect(await errorCode(await vera.content(given.id))).toBe('LINK_ASKS_YEAR');
    await saysYear(first.browser, first.invitationId);
    expect(await errorCode(await vera.content(given.id))).toBe('NOT_FOUND');
  });
});
