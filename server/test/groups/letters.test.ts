import { Enrolled, EnrolmentView, GroupPage, PublicGroups } from '@priyom/shared/api/groups';
import { SubscriptionView } from '@priyom/shared/api/subscriptions';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SmtpCarrier } from '../../src/mail/smtp-carrier.ts';
import { MAX_TRIES } from '../../src/platform/due/back-off.ts';
import { newId } from '../../src/platform/ids.ts';
import { tasksModel } from '../../src/tasks/model.ts';
import { Browser } from '../harness/browser.ts';
import { MailServer } from '../harness/mail-server.ts';
import { useLive, withoutCheck } from '../live/house.ts';
import { waitUntil } from '../live/wait-until.ts';
import { makeHouse, read, secretOf } from '../visits/fixture.ts';
import { announced, person, publicPage, published, solved, wishOf } from './fixture.ts';

const mail = await MailServer.start();
const settings = { SMTP_URL: mail.url, MAIL_FROM: 'Центр <no-reply@centre.example>' };
const live = useLive({ settings });

beforeAll(() => live.clock.set('2037-11-25T06:40:00.000Z'));
afterAll(() => mail.stop());

async function house() {
  live.clock.set('2037-11-25T06:40:00.000Z');
  const { foundation, base } = live.it;
  const { institution, hire } = await makeHouse({ ...foundation, base }, { over: withoutCheck });
  return {
    base,
    slug: institution.slug,
    scope: { institutionId: institution._id },
    worker: await hire(['specialist', 'registrar']),
  };
}

const byEmail = (number: number, address: string) => ({
  ...person(number),
  contact: { channel: 'email', value: address },
});

async function enrolsByEmail(base: string, id: string, number: number, address: string) {
  const wish = wishOf(await publicPage(base, id), number, byEmail(number, address));
  const answer = await read(Enrolled, await new Browser(base).post(`/api/public/groups/${id}/enrol`, wish));
  return answer.kind === 'enrolled' ? answer.enrolment : null;
}

async function arrives(address: string, count = 1) {
  await waitUntil(() => {
    const got = mail.to(address).length;
    return got === count ? null : `${got} letters of ${count} have come to ${address}`;
  });
  return mail.to(address).at(-1);
}

const linkIn = (text: string | undefined, path: string): string =>
  text?.split(/\s/).find(word => word.includes(`${path}#`)) ?? '';

it('writes to who enrols by e-mail that the place is theirs, once, with the page of it and no topic in the subject', async () => {
  const { base, worker } = await house();
  const { id } = await published(worker, worker);
  const place = await enrolsByEmail(base, id, 1, 'one@people.example');
  const letter = await arrives('one@people.example');
  expect(letter?.subject).toBe('Вы записаны: четверг, 26 ноября, 14:00');
  expect(letter?.text).not.toContain('Сон и режим дня');
  expect(linkIn(letter?.text, '/e')).toBe(place?.url);
  await live.it.foundation.runner.drain();
  expect(mail.to('one@people.example')).toHaveLength(1);
});

it('tells the queue, and who moves up, by letter; whoever has no address is a task of the office', async () => {
  const { base, worker, scope } = await house();
  const { id } = await published(worker, worker, { places: 2 });
  const first = await enrolsByEmail(base, id, 1, 'first@people.example');
  await enrolsByEmail(base, id, 2, 'second@people.example');
  await enrolsByEmail(base, id, 3, 'third@people.example');
  expect((await arrives('third@people.example'))?.subject).toContain('Вы в очереди');
  const cancelled = { requestId: newId(), secret: secretOf(first?.url ?? '') };
  await read(EnrolmentView, await new Browser(base).post('/api/public/enrolment/cancel', cancelled));
  expect((await arrives('third@people.example', 2))?.subject).toContain('Место освободилось');
  const tasks = live.it.foundation.database.in(scope, tasksModel);
  expect(await tasks.count({ kind: 'placeFree' })).toBe(0);
});

it('tries again what may pass, and makes a task of what is refused for good', async () => {
  const { base, worker, scope } = await house();
  const { id } = await published(worker, worker);
  mail.refusal = { code: 451, text: 'later' };
  await enrolsByEmail(base, id, 1, 'later@people.example');
  await waitUntil(() => (mail.refusal === null ? null : 'the first try has not been made'));
  live.clock.set('2037-11-25T06:50:00.000Z');
  await live.it.foundation.runner.drain();
  await arrives('later@people.example');
  mail.refusal = { code: 550, text: 'no such user' };
  await enrolsByEmail(base, id, 2, 'gone@people.example');
  const tasks = live.it.foundation.database.in(scope, tasksModel);
  await waitUntil(async () => ((await tasks.count({ kind: 'letterRefused' })) === 1 ? null : 'nobody was told'));
  expect(mail.to('gone@people.example')).toEqual([]);
});

it('makes a task of a letter that no try of a quarter of an hour has brought away', async () => {
  const { base, worker, scope } = await house();
  const { id } = await published(worker, worker);
  mail.refusal = { code: 451, text: 'later' };
  await enrolsByEmail(base, id, 1, 'never@people.example');
  const tasks = live.it.foundation.database.in(scope, tasksModel);
  for (let tries = 1; tries < MAX_TRIES; tries += 1) {
    await waitUntil(() => (mail.refusal === null ? null : `try ${tries} has not been made`));
    expect(await tasks.count({ kind: 'letterRefused' })).toBe(0);
    mail.refusal = { code: 451, text: 'later' };
    live.clock.set(new Date(Date.parse('2037-11-25T06:40:00.000Z') + tries * 15 * 60_000).toISOString());
    await live.it.foundation.runner.drain();
  }
  await waitUntil(async () => ((await tasks.count({ kind: 'letterRefused' })) === 1 ? null : 'nobody was told'));
  expect(mail.to('never@people.example')).toEqual([]);
});

it('writes about a new group to who has said yes from that very address, once, and never again after no', async () => {
  const { base, worker, slug } = await house();
  const draft = await announced(worker, worker);
  const { subscribe } = await read(
    PublicGroups,
    await new Browser(base).get(`/api/public/institutions/${slug}/groups`),
  );
  if (!subscribe) throw new Error('letters are offered');
  const asks = (email: string) =>
    new Browser(base).post(`/api/public/institutions/${slug}/subscribe`, {
      requestId: newId(),
      email,
      proof: solved(subscribe),
    });
  expect((await asks('yes@people.example')).status).toBe(200);
  expect((await asks('silent@people.example')).status).toBe(200);
  const secret = secretOf(linkIn((await arrives('yes@people.example'))?.text, '/m'));
  await arrives('silent@people.example');
  const decides = (wants: boolean) =>
    new Browser(base).post('/api/public/subscription/decide', { requestId: newId(), secret, wants });
  expect((await read(SubscriptionView, await decides(true))).status).toBe('confirmed');
  const mails = () => worker.browser.post(`/api/groups/${draft.id}/mail`, { requestId: newId() });
  // A draft is nobody's to read.
  expect((await mails()).status).toBe(409);
  await worker.browser.post(`/api/groups/${draft.id}/publish`, { requestId: newId() });
  const { group } = await read(GroupPage, await mails());
  expect(group.mailing?.subscribers).toBe(1);
  expect(group.mailing?.mailedAt).not.toBe(null);
  await mails();
  const letter = await arrives('yes@people.example', 2);
  expect(letter?.text).toContain('Сон и режим дня');
  expect(letter?.text).toContain(`/g/${draft.id}`);
  expect(mail.to('silent@people.example')).toHaveLength(1);

  expect((await read(SubscriptionView, await decides(false))).status).toBe('left');
  const next = await published(worker, worker, { time: '16:00' });
  await worker.browser.post(`/api/groups/${next.id}/mail`, { requestId: newId() });
  await live.it.foundation.runner.drain();
  expect(mail.to('yes@people.example')).toHaveLength(2);
});

it('asks one address twice a day at the most, whoever types it in; nobody in the office hears of one that is none', async () => {
  const { base, slug, scope } = await house();
  const { subscribe } = await read(
    PublicGroups,
    await new Browser(base).get(`/api/public/institutions/${slug}/groups`),
  );
  if (!subscribe) throw new Error('letters are offered');
  const asks = async (email: string) => {
    const proof = solved(subscribe);
    const answer = await new Browser(base).post(`/api/public/institutions/${slug}/subscribe`, {
      ...{ requestId: newId(), email, proof },
    });
    expect(answer.status).toBe(200);
    await live.it.foundation.runner.drain();
  };
  for (let time = 1; time <= 4; time += 1) await asks('often@people.example');
  await arrives('often@people.example', 2);
  live.clock.set('2037-11-26T06:41:00.000Z');
  mail.refusal = { code: 550, text: 'no such user' };
  const next = await read(PublicGroups, await new Browser(base).get(`/api/public/institutions/${slug}/groups`));
  await new Browser(base).post(`/api/public/institutions/${slug}/subscribe`, {
    ...{ requestId: newId(), email: 'often@people.example', proof: solved(next.subscribe ?? subscribe) },
  });
  await waitUntil(() => (mail.refusal === null ? null : 'a day later they are asked again'));
  await live.it.foundation.runner.drain();
  expect(await live.it.foundation.database.in(scope, tasksModel).count({ kind: 'letterRefused' })).toBe(0);
});

it('says of a letter that was not taken what the technician can act on, and never to whom it was', async () => {
  const carrier = new SmtpCarrier({ url: mail.url, from: settings.MAIL_FROM });
  const letter = { id: 'one', to: 'greylisted@people.example', subject: 'Вы записаны', text: 'Здравствуйте' };
  for (const code of [450, 550]) {
    mail.refusal = { code, text: '<greylisted@people.example>: Recipient address rejected' };
    const error = await carrier.send(letter).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    const told = error instanceof Error ? [error.message, error.stack, error.cause] : [];
    expect(told.join()).not.toContain('people.example');
  }
  carrier.close();
});
