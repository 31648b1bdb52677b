import { AppointmentCard } from '@priyom/shared/api/appointments';
import { describe, expect, it } from 'vitest';
import { getAppointment } from '../../src/appointments/get-appointment.ts';
import { newId } from '../../src/platform/ids.ts';
import { interpretedThisYear } from '../../src/records/interpreted-this-year.ts';
import { heldWithAll, TWO_FAMILIES } from '../records/papers.ts';
import { read } from '../visits/fixture.ts';
import { bookGuest, comeIn, INTERPRETER } from './from-outside.ts';
import {
  anotherMeeting,
  type Booked,
  guestPage,
  letIn,
  meetingAtTen,
  renew,
  running,
  useLive,
  visitOf,
} from './house.ts';
import type { Page } from './page.ts';

const live = useLive();
const minutes = (n: number) => live.clock.advance(n * 60_000);
const endNow = () => ({ requestId: newId(), kind: 'done' as const, ground: null, text: '' });

/** An interpreter who has a link and is let into the room. */
async function signs(booked: Booked, lead: Page, url: string) {
  const { page, invitationId } = await comeIn(live.it.base, booked.id, url);
  await letIn(lead, page, invitationId);
  await lead.sees(
    ({ participants }) => participants.some(({ id, status }) => id === invitationId && status === 'inRoom'),
    'the interpreter in the room',
  );
  return page;
}

/** A meeting that an interpreter is in for so many minutes. */
async function interpreted(booked: Booked, length: number): Promise<void> {
  await renew(booked.lead);
  const { url } = await bookGuest(booked);
  const { lead } = await running(booked);
  await signs(booked, lead, url);
  minutes(length);
  await lead.do('session:end', endNow());
}

async function cardOf({ lead, id }: Booked): Promise<AppointmentCard> {
  return read(AppointmentCard, await lead.browser.get(`/api/appointments/${id}`));
}

describe('minutes of interpreting, for the citizen’s own account (D18)', () => {
  it('are those in which both were there: who comes again and two interpreters at a time count once', async () => {
    const booked = await meetingAtTen(live);
    const [first, second] = [
      await bookGuest(booked),
      await bookGuest(booked, { ...INTERPRETER, name: 'Знакова Жанна' }),
    ];
    const { lead, guest: citizen } = await running(booked);
    minutes(1);
    const ilya = await signs(booked, lead, first.url);
    minutes(2);
    await signs(booked, lead, second.url);
    minutes(1);
    ilya.breakOff();
    await ilya.reconnect();
    expect((await ilya.join(booked.id)).snapshot.stage).toBe('room');
    minutes(1);
    await citizen.do('session:leave', { requestId: newId() });
    await lead.sees(
      ({ participants }) => participants.some(({ id, status }) => id === 'party-0' && status === 'left'),
      'the citizen gone',
    );
    minutes(1);
    const again = await guestPage(booked);
    await again.join(booked.id);
    await again.do('waiting:enter', { requestId: newId(), producers: [], mode: 'video' });
    minutes(2);
    await lead.do('session:end', endNow());

    const { ended } = await again.sees(one => one.ended !== null, 'the end');
    expect(ended?.interpretedMinutes).toBe(6);
    expect((await ilya.sees(one => one.ended !== null, 'the end')).ended?.interpretedMinutes).toBeNull();
    expect((await visitOf(booked)).ended?.interpretedMinutes).toBe(6);
    const card = await cardOf(booked);
    expect(card.interpretation).toEqual([{ partyIndex: 0, minutes: 6, year: 2037, yearMinutes: 6 }]);
    expect(card.guests.map(each => each.minutes)).toEqual([7, 5]);
  });

  it('are added up for the person over the year, by the institution’s own clock', async () => {
    const booked = await meetingAtTen(live);
    const second = await anotherMeeting(live, booked, '2037-11-26', '11:00');
    const third = await anotherMeeting(live, booked, '2037-11-26', '12:00');
    await interpreted(booked, 5);
    live.clock.set('2037-11-26T11:00:00+03:00');
    await interpreted(second, 4);
    expect((await cardOf(second)).interpretation).toEqual([{ partyIndex: 0, minutes: 4, year: 2037, yearMinutes: 9 }]);
    expect((await cardOf(third)).interpretation).toEqual([{ partyIndex: 0, minutes: 0, year: 2037, yearMinutes: 9 }]);

    const { parties } = await getAppointment(live.it.foundation, booked.scope, third.id);
    const sum = () => interpretedThisYear(live.it.live.visits, booked.scope, parties[0]?.representativeId ?? '');
    live.clock.set('2037-12-31T23:59:00+03:00');
    expect(await sum()).toEqual({ year: 2037, minutes: 9 });
    live.clock.set('2038-01-01T00:00:00+03:00');
    expect(await sum()).toEqual({ year: 2038, minutes: 0 });
  });

  it('are nobody’s where there was no interpreter', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    minutes(3);
    await lead.do('session:end', endNow());
    const { ended } = await guest.sees(one => one.ended !== null, 'the end');
    expect(ended?.interpretedMinutes).toBeNull();
    expect((await cardOf(booked)).interpretation).toEqual([]);
  });

  it('are, in a group, of who asked for an interpreter, and of nobody when it is not known', async () => {
    const [mother, oleg] = TWO_FAMILIES.parties;
    const askedBy = async (parties: unknown) => {
      const booked = await meetingAtTen(live, { wish: { ...TWO_FAMILIES, parties } });
      const { url } = await bookGuest(booked);
      await heldWithAll(booked, async (_families, lead) => {
        await signs(booked, lead, url);
        minutes(3);
      });
      return (await cardOf(booked)).interpretation.map(({ partyIndex, minutes: all }) => [partyIndex, all]);
    };
    expect(await askedBy([mother, { ...oleg, needs: ['interpreter'] }])).toEqual([[1, 3]]);
    expect(await askedBy([mother, oleg])).toEqual([]);
  });
});
