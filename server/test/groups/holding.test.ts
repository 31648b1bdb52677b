import { CLOCK } from '@priyom/shared/actor';
import { RegisterView } from '@priyom/shared/api/books';
import { Enrolling } from '@priyom/shared/domain/enrolment/schema';
import { expect, it } from 'vitest';
import { bookLinesModel } from '../../src/books/model.ts';
import { consultationsOf } from '../../src/consultations/repository.ts';
import { enrol } from '../../src/enrolments/enrol.ts';
import { getPublished } from '../../src/groups/get-group.ts';
import { viewEnrolment } from '../../src/groups/view-public.ts';
import { newId } from '../../src/platform/ids.ts';
import { protocolsModel } from '../../src/protocols/model.ts';
import { letIn, renew, useLive, withoutCheck } from '../live/house.ts';
import { Page } from '../live/page.ts';
import { waitUntil } from '../live/wait-until.ts';
import { makeHouse, press, read, secretOf, type Worker } from '../visits/fixture.ts';
import { enrols, person, publicPage, published, wishOf } from './fixture.ts';

const live = useLive();

/** Somebody who has just enrolled, in the waiting room. */
async function comes(id: string, number: number): Promise<Page> {
  const { visitUrl } = await enrols(live.it.base, id, number);
  return waits(id, visitUrl ?? '');
}

async function waits(id: string, visitUrl: string): Promise<Page> {
  const { browser, clientId, answer } = await press(live.it.base, secretOf(visitUrl));
  const { invitationId } = Object(await answer.json());
  const page = await Page.open(browser, 'guest', { clientId, invitationId });
  await page.join(id);
  return page;
}

async function leads({ browser }: Worker, id: string): Promise<Page> {
  const page = await Page.open(browser, 'staff');
  await page.join(id);
  return page;
}

it('goes from enrolling to the register: names of one’s choice in the room, real ones on paper, no protocol of anybody', async () => {
  live.clock.set('2037-11-26T06:40:00.000Z');
  const { foundation, base } = live.it;
  const { institution, hire } = await makeHouse({ ...foundation, base }, { over: withoutCheck });
  const worker = await hire(['specialist', 'registrar']);
  const { id } = await published(worker, worker, { time: '10:00' });
  const first = await comes(id, 1);
  const page = await publicPage(base, id);
  const lead = await leads(worker, id);
  // The session is there already: who enrols now has a place in it all the same.
  const second = await comes(id, 2);
  await enrols(base, id, 3);
  const ahead = await getPublished(foundation.database, id);
  live.clock.set('2037-11-26T06:59:00.000Z');
  await renew(worker);
  for (const [page, participant] of [
    [first, 'party-0'],
    [second, 'party-1'],
  ] as const) {
    await letIn(lead, page, participant);
  }
  const shown = async (page: Page) => {
    const { participants } = await page.sees(
      one => one.participants.filter(({ status }) => status === 'inRoom').length === 3,
      'three in the room',
    );
    return participants.filter(({ role, status }) => role === 'citizen' && status === 'inRoom');
  };
  expect((await shown(lead)).map(({ shownAs, about }) => [shownAs, about])).toEqual([
    ['Условная1 Мария Ивановна', 'Ласточка 1'],
    ['Условная2 Мария Ивановна', 'Ласточка 2'],
  ]);
  const others = (await shown(first)).filter(({ id: participant }) => participant !== 'party-0');
  expect(others.map(({ shownAs, initials, about }) => [shownAs, initials, about])).toEqual([['Ласточка 2', 'Л2', '']]);

  // Somebody whose «Записаться» was under way when it began has a place and comes in late.
  await lead.sees(({ status }) => status === 'running', 'a running session');
  const { visits } = live.it.live;
  const late = { requestId: newId(), enrolling: Enrolling.parse(person(4)), challenge: null, by: CLOCK };
  const { enrolment } = await enrol(visits, ahead, { ...late, given: wishOf(page, 4).given });
  const view = enrolment && (await viewEnrolment(visits, ahead, enrolment));
  const fourth = await waits(id, view?.visitUrl ?? '');
  await letIn(lead, fourth, 'party-3');
  await lead.sees(one => one.participants.filter(({ status }) => status === 'inRoom').length === 4, 'the fourth');

  await lead.do('session:end', { requestId: newId(), kind: 'done', ground: null, text: '' });
  const consultations = consultationsOf(foundation.database, institution);
  await waitUntil(async () => ((await consultations.getById(id)).due.length === 0 ? null : 'effects are left'));
  expect(await foundation.database.in(institution, protocolsModel).count({ consultationId: id })).toBe(0);
  expect(await foundation.database.in(institution, bookLinesModel).count({ 'subject.id': id })).toBe(1);
  const register = await read(RegisterView, await worker.browser.get(`/api/consultations/${id}/register`));
  expect(register.rows.map(({ name }) => name)).toEqual([1, 2, 4].map(number => `Условная${number} Мария Ивановна`));
  expect(register.head.map(({ text }) => text)).toContain('Сон и режим дня');
  expect(register.waitsForProtocols).toBe(false);
});
