import { describe, expect, it } from 'vitest';
import { messagesModel } from '../../src/messages/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { guestPage, meetingAtTen, runningAtTen, useLive } from './house.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive();
const press = () => ({ requestId: newId() });
const write = (text: string) => ({ clientKey: newId(), text });

const talking = () => runningAtTen(live);

describe('letters as they are typed (EN 301 549 §6.2)', () => {
  it('are on the other side at once, are taken back by an empty field, and are nowhere else', async () => {
    const { booked, lead, guest } = await talking();
    await guest.do('chat:type', { text: 'Я не сл' });
    expect(await lead.hears('chat:typed')).toEqual({ participantId: 'party-0', text: 'Я не сл' });
    await guest.do('chat:type', { text: '' });
    expect(await lead.hears('chat:typed', 2)).toEqual({ participantId: 'party-0', text: '' });
    expect(guest.told['chat:typed']).toEqual([]);
    const stored = await live.it.foundation.database.in(booked.scope, messagesModel).find({});
    expect(stored).toEqual([]);
  });

  it('are not seen by a colleague who has not come in, nor from the waiting room', async () => {
    const { booked, guest, lead } = await talking();
    const other = await booked.hire(['specialist'], 'rehabilitation');
    const colleague = await Page.open(other.browser, 'staff');
    await lead.do('colleague:invite', { ...press(), staffId: other.staffId, reason: 'Посоветоваться' });
    const asked = await guest.sees(({ asks }) => asks.length > 0, 'the question');
    await guest.do('chat:type', { text: 'не при н' });
    await lead.hears('chat:typed');
    expect(colleague.told['chat:typed']).toEqual([]);
    await guest.do('ask:answer', { ...press(), askId: asked.asks[0]?.askId ?? '', yes: true });
    await colleague.hears('colleague:asked');
    await colleague.join(booked.id);
    await guest.do('chat:type', { text: 'Здравствуйте' });
    expect(await colleague.hears('chat:typed')).toMatchObject({ text: 'Здравствуйте' });
    expect(colleague.told['chat:typed']).toHaveLength(1);
  });

  it('too many at once are refused, too long ones too', async () => {
    const { guest } = await talking();
    expect(await guest.refused('chat:type', { text: 'я'.repeat(4001) })).toBe('VALIDATION');
    const answers = await Promise.all(Array.from({ length: 40 }, () => guest.refused('chat:type', { text: 'я' })));
    expect(answers).toContain('RATE_LIMITED');
  });
});

describe('a message is read', () => {
  it('and only its author is told, also after a reload', async () => {
    const { booked, lead, guest } = await talking();
    const { message } = await lead.do('chat:send', write('Адрес: ул. Примерная, 1'));
    expect(message.readBy).toEqual([]);
    await guest.hears('chat:message');
    await guest.do('chat:read', { seq: message.seq });
    expect(await lead.hears('chat:read')).toEqual({ participantId: 'party-0', seqs: [message.seq] });
    await guest.do('chat:read', { seq: message.seq });
    const again = await lead.join(booked.id, { takeOver: true });
    expect(again.snapshot.chat.messages[0]?.readBy).toEqual(['party-0']);
    const { messages } = await guest.do('chat:since', { seq: 0 });
    expect(messages[0]?.readBy).toEqual([]);
    expect(lead.told['chat:read']).toHaveLength(1);
  });

  it('what one may not read is not read by one', async () => {
    const booked = await meetingAtTen(live);
    const lead = await Page.open(booked.lead.browser, 'staff');
    await lead.join(booked.id);
    const guest = await guestPage(booked);
    await guest.join(booked.id);
    await lead.do('chat:send', write('Заметка себе'));
    await guest.do('chat:read', { seq: 10 });
    await waitUntil(async () => {
      const [stored] = await live.it.foundation.database.in(booked.scope, messagesModel).find({});
      return stored && !stored.readBy?.length ? null : 'it counts as read';
    });
    expect(lead.told['chat:read']).toEqual([]);
  });
});
