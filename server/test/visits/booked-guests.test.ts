import { AppointmentCard, Booked, GuestView } from '@priyom/shared/api/appointments';
import { Visit } from '@priyom/shared/api/guest';
import { expect, it as test } from 'vitest';
import { auditEventsModel } from '../../src/audit/model.ts';
import { invitationsModel } from '../../src/invitations/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { makeHouse, press, read, refusal, secretOf, useVisits, wishFor } from './fixture.ts';

const visits = useVisits();

const INTERPRETER = { role: 'interpreter', name: 'Переводов Илья', organisation: 'Общество глухих', contact: '' };
const GUARDIAN = { role: 'guest', name: 'Опекунова Раиса', organisation: 'Опека', contact: 'opeka@example.org' };

async function booking(guests: object[] = [INTERPRETER, GUARDIAN]) {
  const { institution, hire } = await makeHouse(visits.it);
  const [registrar, specialist] = [await hire(['registrar']), await hire(['specialist'])];
  const wish = { ...wishFor(specialist), guests };
  const post = () => registrar.browser.post('/api/appointments', wish);
  const actions = async (id: string) => {
    const events = await visits.it.database.in(institution, auditEventsModel).find({ 'subject.id': id });
    return events.map(({ action }) => action);
  };
  return { institution, hire, registrar, post, actions };
}

test('whoever comes from outside has a link of their own in the answer to the booking (D18)', async () => {
  const { registrar, post, actions } = await booking();
  const { appointment, links, guests } = await read(Booked, await post());
  expect(links).toHaveLength(1);
  expect(guests.map(({ guest }) => guest)).toMatchObject([INTERPRETER, GUARDIAN]);
  const [interpreter] = guests;
  const { answer } = await press(visits.it.base, secretOf(interpreter?.url ?? ''));
  expect(await read(Visit, answer)).toMatchObject({ role: 'interpreter', greeting: INTERPRETER.name, childName: '' });
  expect(await actions(interpreter?.guest.invitationId ?? '')).toContain('guest.invite');
  const card = await read(AppointmentCard, await registrar.browser.get(`/api/appointments/${appointment.id}`));
  expect(card.guests).toMatchObject([INTERPRETER, GUARDIAN]);
});

test('the same booking sent ten times has the same guests with the same links', async () => {
  const { institution, post } = await booking();
  const answers = await Promise.all(Array.from({ length: 10 }, () => post()));
  const booked = await Promise.all(answers.map(answer => read(Booked, answer)));
  expect(new Set(booked.map(({ guests }) => guests.map(({ url }) => url).join())).size).toBe(1);
  expect(await visits.it.database.in(institution, invitationsModel).count({})).toBe(3);
});

test('nobody nameless, and no more than a meeting holds', async () => {
  const nameless = await booking([{ ...GUARDIAN, name: ' ' }]);
  expect((await refusal(await nameless.post())).code).toBe('VALIDATION');
  const crowd = await booking(Array.from({ length: 9 }, () => GUARDIAN));
  expect((await refusal(await crowd.post())).code).toBe('VALIDATION');
});

test('a misheard name is put right, the link stays; not by strangers, not of a citizen, not once it was revoked', async () => {
  const { registrar, hire, post, actions } = await booking();
  const { links, guests } = await read(Booked, await post());
  const [{ guest, url } = { guest: undefined, url: undefined }] = guests;
  const path = `/api/invitations/${guest?.invitationId}/guest`;
  const right = { requestId: newId(), name: 'Переводова Илона', organisation: 'Общество глухих', contact: '8 000' };
  const changed = await read(GuestView, await registrar.browser.post(path, right));
  expect(changed).toMatchObject({ role: 'interpreter', name: right.name, contact: right.contact });
  expect(await actions(changed.invitationId)).toContain('guest.change');
  const { answer } = await press(visits.it.base, secretOf(url ?? ''));
  expect((await read(Visit, answer)).greeting).toBe(right.name);

  const technician = await hire(['technician']);
  expect((await refusal(await technician.browser.post(path, right))).code).toBe('FORBIDDEN');
  const citizens = `/api/invitations/${links[0]?.link.invitationId}/guest`;
  expect((await refusal(await registrar.browser.post(citizens, right))).code).toBe('NOT_FOUND');
  await registrar.browser.post(`/api/invitations/${changed.invitationId}/revoke`, { requestId: newId() });
  expect((await refusal(await registrar.browser.post(path, right))).code).toBe('LINK_REVOKED');
});
