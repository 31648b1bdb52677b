import { AppointmentCard, IssuedLink, LinkView } from '@priyom/shared/api/appointments';
import { Visit } from '@priyom/shared/api/guest';
import { afterEach, describe, expect, it as test } from 'vitest';
import { finishAppointment } from '../../src/appointments/finish-appointment.ts';
import { startAppointment } from '../../src/appointments/start-appointment.ts';
import { auditEventsModel } from '../../src/audit/model.ts';
import { requireGuestLink } from '../../src/guest/guest-link.ts';
import { invitationsModel } from '../../src/invitations/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { Browser } from '../harness/browser.ts';
import { book, makeHouse, motherAndBoy, press, read, refusal, secretOf, useVisits } from './fixture.ts';

const visits = useVisits();
const NOW = '2037-11-25T06:00:00.000Z';
afterEach(() => visits.it.clock.set(NOW));

async function booked(over: Record<string, unknown> = {}) {
  const { institution, hire } = await makeHouse(visits.it);
  const [registrar, specialist] = [await hire(['registrar']), await hire(['specialist'])];
  return { institution, hire, registrar, specialist, ...(await book(registrar, specialist, over)) };
}

const visitOf = (browser: Browser, invitationId: string) => browser.get(`/api/guest/visits/${invitationId}`);
const system = () => ({ requestId: newId(), actor: { kind: 'system', id: 'test' } as const });

describe('a link before the meeting (model §6)', () => {
  test('is exchanged for a cookie after a press, and tells what the first page shows, never the reason', async () => {
    const { institution, secret, first } = await booked();
    const { browser, answer } = await press(visits.it.base, secret);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const text = await answer.text();
    expect(text).not.toContain('засыпает');
    expect(text).not.toContain('Условн');
    const visit = Visit.parse(JSON.parse(text));
    expect(visit).toMatchObject({
      invitationId: first.link.invitationId,
      phase: 'early',
      opensAt: '2037-11-26T06:30:00.000Z',
      greeting: 'Вера Петровна',
      childName: 'Лёва',
      capMinutes: 60,
      specialist: { position: 'психолог' },
      institution: { phone: '+7 000 000-00-01', phoneHref: 'tel:+70000000001' },
      checkedAt: null,
      elsewhere: false,
      afterQuickExit: false,
      wantsLarge: false,
      ended: null,
    });
    expect((await read(Visit, await visitOf(browser, visit.invitationId))).phase).toBe('early');
    const events = await visits.it.database
      .in(institution, auditEventsModel)
      .find({ 'subject.id': visit.invitationId });
    expect(events.map(event => event.action)).toEqual(['link.open', 'visit.read']);
  });

  test('keeps only hashes: the stored link does not open anything', async () => {
    const { institution, secret, first } = await booked();
    const stored = await visits.it.database.in(institution, invitationsModel).getById(first.link.invitationId);
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect((await press(visits.it.base, stored.secretHash)).answer.status).toBe(404);
  });

  test('opens on another device too, and the specialist sees each', async () => {
    const { specialist, secret, id } = await booked();
    const first = await press(visits.it.base, secret);
    await press(visits.it.base, secret, first.clientId);
    await press(visits.it.base, secret);
    const card = await read(AppointmentCard, await specialist.browser.get(`/api/appointments/${id}`));
    expect(card.links[0]?.devices).toHaveLength(2);
  });

  test('two links pressed in one browser are both open in it, also of two institutions', async () => {
    const [one, other] = [await booked(), await booked()];
    const { browser, clientId } = await press(visits.it.base, one.secret);
    const answer = await browser.post('/api/guest/exchange', { secret: other.secret, clientId });
    expect(answer.status).toBe(200);
    for (const { first } of [one, other]) {
      expect((await visitOf(browser, first.link.invitationId)).status).toBe(200);
    }
    const found = await requireGuestLink(visits.ports, tokenOf(browser), other.first.link.invitationId);
    expect(found).toMatchObject({ institutionId: other.institution._id, appointment: { _id: other.id } });
  });

  test('a cookie carried to another browser is not added to', async () => {
    const [one, other] = [await booked(), await booked()];
    const own = await press(visits.it.base, one.secret);
    const stolen = own.browser.copy();
    await stolen.post('/api/guest/exchange', { secret: other.secret, clientId: newId() });
    expect((await visitOf(stolen, other.first.link.invitationId)).status).toBe(200);
    expect((await visitOf(stolen, one.first.link.invitationId)).status).toBe(404);
    expect((await visitOf(own.browser, other.first.link.invitationId)).status).toBe(404);
  });

  test('a link of somebody else, or none, opens nothing', async () => {
    const [one, other] = [await booked(), await booked()];
    const { browser } = await press(visits.it.base, one.secret);
    expect((await refusal(await visitOf(browser, other.first.link.invitationId))).code).toBe('NOT_FOUND');
    const stranger = new Browser(visits.it.base);
    expect((await refusal(await visitOf(stranger, one.first.link.invitationId))).code).toBe('UNAUTHENTICATED');
  });

  test('stays the same when the meeting is moved, and tells the new time', async () => {
    const { registrar, secret, id, first } = await booked();
    const { browser } = await press(visits.it.base, secret);
    const move = { requestId: newId(), date: '2037-11-27', time: '14:00', minutes: 30, reason: 'Болеет' };
    expect((await registrar.browser.post(`/api/appointments/${id}/move`, move)).status).toBe(200);
    const visit = await read(Visit, await visitOf(browser, first.link.invitationId));
    expect(visit).toMatchObject({ startsAt: '2037-11-27T11:00:00.000Z', minutes: 30, phase: 'early' });
  });
});

describe('a link by phase', () => {
  test('is open from the policy’s minutes before the start', async () => {
    const { secret, first } = await booked();
    const { browser } = await press(visits.it.base, secret);
    visits.it.clock.set('2037-11-26T06:29:59.000Z');
    expect((await read(Visit, await visitOf(browser, first.link.invitationId))).phase).toBe('early');
    visits.it.clock.set('2037-11-26T06:30:00.000Z');
    expect((await read(Visit, await visitOf(browser, first.link.invitationId))).phase).toBe('open');
  });

  test('is running with the session and finished after it', async () => {
    const { secret, first, id, institution } = await booked();
    const { browser } = await press(visits.it.base, secret);
    await startAppointment(visits.ports, institution, id, system());
    expect((await read(Visit, await visitOf(browser, first.link.invitationId))).phase).toBe('running');
    await finishAppointment(visits.ports, institution, id, system());
    expect((await read(Visit, await visitOf(browser, first.link.invitationId))).phase).toBe('finished');
  });

  test('explains a cancelled meeting with the reason', async () => {
    const { registrar, secret, id } = await booked();
    const cancel = { requestId: newId(), reason: 'Специалист заболел' };
    expect((await registrar.browser.post(`/api/appointments/${id}/cancel`, cancel)).status).toBe(200);
    const { answer } = await press(visits.it.base, secret);
    expect(await read(Visit, answer)).toMatchObject({ phase: 'cancelled', cancelReason: 'Специалист заболел' });
  });

  test('works for thirty days after the meeting, then tells whom to call', async () => {
    const { secret, first } = await booked();
    const { browser } = await press(visits.it.base, secret);
    visits.it.clock.set('2037-12-26T07:45:00.000Z');
    expect((await visitOf(browser, first.link.invitationId)).status).toBe(200);
    visits.it.clock.set('2037-12-26T07:45:00.001Z');
    for (const answer of [
      await visitOf(browser, first.link.invitationId),
      (await press(visits.it.base, secret)).answer,
    ]) {
      expect(answer.status).toBe(410);
      expect(await refusal(answer)).toEqual({
        code: 'LINK_FINISHED',
        details: { institution: 'Центр «Проверка»', phone: '+7 000 000-00-01', phoneHref: 'tel:+70000000001' },
      });
    }
  });
});

describe('links that are refused', () => {
  test('an unknown one tells nothing, a revoked one whom to call, and both take the same time', async () => {
    const { registrar, secret, first } = await booked();
    await registrar.browser.post(`/api/invitations/${first.link.invitationId}/revoke`, { requestId: newId() });
    for (const [wrong, code, status] of [
      ['x'.repeat(43), 'LINK_UNKNOWN', 404],
      [secret, 'LINK_REVOKED', 410],
    ] as const) {
      const since = performance.now();
      const { answer } = await press(visits.it.base, wrong);
      expect(performance.now() - since).toBeGreaterThan(240);
      expect(answer.status).toBe(status);
      expect(answer.headers.getSetCookie()).toEqual([]);
      const { code: told, details } = await refusal(answer);
      expect(told).toBe(code);
      expect(details.phone).toBe(code === 'LINK_REVOKED' ? '+7 000 000-00-01' : undefined);
    }
  });

  test('a revoked one closes its sockets and ends what is open in a browser', async () => {
    const { registrar, secret, first } = await booked();
    const { browser } = await press(visits.it.base, secret);
    const { invitationId } = first.link;
    const path = `/api/invitations/${invitationId}/revoke`;
    const requestId = newId();
    const one = await read(LinkView, await registrar.browser.post(path, { requestId }));
    const two = await read(LinkView, await registrar.browser.post(path, { requestId }));
    expect(one.revokedAt).toBe(NOW);
    expect(two.revokedAt).toBe(NOW);
    expect(visits.live.closed).toContain(invitationId);
    const told = await refusal(await visitOf(browser, invitationId));
    // Nobody is sent to a newer link that was never issued.
    expect([told.code, told.details.instead]).toEqual(['LINK_REVOKED', 'phone']);
  });

  test('issuing again revokes the earlier one; the same request gives the same link', async () => {
    const { specialist, secret, first, id } = await booked();
    const path = `/api/appointments/${id}/links`;
    const wish = { requestId: newId(), partyIndex: 0 };
    const again = await read(IssuedLink, await specialist.browser.post(path, wish));
    const repeated = await read(IssuedLink, await specialist.browser.post(path, wish));
    expect(repeated.url).toBe(again.url);
    expect(secretOf(again.url)).not.toBe(secret);
    const replaced = await refusal((await press(visits.it.base, secret)).answer);
    expect([replaced.code, replaced.details.instead]).toEqual(['LINK_REVOKED', 'newLink']);
    expect((await press(visits.it.base, secretOf(again.url))).answer.status).toBe(200);
    expect(visits.live.closed).toContain(first.link.invitationId);
  });

  test('of ten links issued at once one works', async () => {
    const { specialist, id } = await booked();
    const issued = await Promise.all(
      Array.from({ length: 10 }, async () =>
        read(
          IssuedLink,
          await specialist.browser.post(`/api/appointments/${id}/links`, { requestId: newId(), partyIndex: 0 }),
        ),
      ),
    );
    expect(new Set(issued.map(each => each.url)).size).toBe(10);
    const card = await read(AppointmentCard, await specialist.browser.get(`/api/appointments/${id}`));
    expect(card.links.filter(link => link.revokedAt === null)).toHaveLength(1);
    expect(card.history.map(({ event }) => event)).toEqual(['book', 'revoke']);
  });

  test('a browser with the old and the new link goes in by the new one alone', async () => {
    const { specialist, secret, id, first } = await booked();
    const { browser, clientId } = await press(visits.it.base, secret);
    const path = `/api/appointments/${id}/links`;
    const again = await read(IssuedLink, await specialist.browser.post(path, { requestId: newId(), partyIndex: 0 }));
    await browser.post('/api/guest/exchange', { secret: secretOf(again.url), clientId });
    const opens = (invitationId: string) => requireGuestLink(visits.ports, tokenOf(browser), invitationId);
    await expect(opens(first.link.invitationId)).rejects.toMatchObject({ code: 'LINK_REVOKED' });
    expect((await opens(again.link.invitationId)).appointment._id).toBe(id);
  });

  test.each([
    ['an operator', { $gt: '' }],
    ['a short one', 'abc'],
    ['a long one', 'x'.repeat(129)],
    ['a number', 7],
    ['nothing', undefined],
  ])('%s for a secret is a VALIDATION', async (_name, secret) => {
    const answer = await new Browser(visits.it.base).post('/api/guest/exchange', { secret, clientId: newId() });
    expect(answer.status).toBe(400);
  });
});

describe('who manages links (D31)', () => {
  test('the specialist’s own, the head’s department, the registrar; a colleague and a technician not', async () => {
    const { hire, id, first } = await booked();
    const head = await hire(['head'], 'help');
    for (const role of ['specialist', 'director', 'technician', 'administrator'] as const) {
      const who = await hire([role]);
      const wish = { requestId: newId(), partyIndex: 0 };
      expect((await who.browser.post(`/api/appointments/${id}/links`, wish)).status).toBe(403);
      const revoke = await who.browser.post(`/api/invitations/${first.link.invitationId}/revoke`, {
        requestId: newId(),
      });
      expect(revoke.status).toBe(403);
    }
    const stranger = await hire(['head'], 'other');
    const wish = { requestId: newId(), partyIndex: 0 };
    expect((await stranger.browser.post(`/api/appointments/${id}/links`, wish)).status).toBe(403);
    expect((await head.browser.post(`/api/appointments/${id}/links`, wish)).status).toBe(200);
  });

  test('a party that is not there, a cancelled meeting, a foreign institution', async () => {
    const { registrar, id } = await booked();
    const path = `/api/appointments/${id}/links`;
    expect((await registrar.browser.post(path, { requestId: newId(), partyIndex: 3 })).status).toBe(404);
    const foreign = await booked();
    const wish = { requestId: newId(), partyIndex: 0 };
    expect((await foreign.registrar.browser.post(path, wish)).status).toBe(404);
    const revoke = `/api/invitations/${foreign.first.link.invitationId}/revoke`;
    expect((await registrar.browser.post(revoke, { requestId: newId() })).status).toBe(404);
    await registrar.browser.post(`/api/appointments/${id}/cancel`, { requestId: newId(), reason: 'нет' });
    expect((await refusal(await registrar.browser.post(path, wish))).code).toBe('INVALID_STATE');
  });

  test('each of three families has her own page', async () => {
    const parties = ['Первая', 'Вторая', 'Третья'].map((given, index) =>
      motherAndBoy({
        party: { kind: 'citizen', citizen: { surname: 'Общая', given } },
        contact: { channel: 'phone', value: `+7000000020${index}` },
      }),
    );
    const { links } = await booked({ parties });
    const greetings = await Promise.all(
      links.map(async ({ url }) => (await read(Visit, (await press(visits.it.base, secretOf(url))).answer)).greeting),
    );
    expect(greetings).toEqual(['Первая', 'Вторая', 'Третья']);
  });
});

function tokenOf(browser: Browser): string | undefined {
  return browser.jar.get('priyom-guest');
}
