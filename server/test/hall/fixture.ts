import { newId } from '../../src/platform/ids.ts';
import { enrols, published } from '../groups/fixture.ts';
import { type Live, renew, withoutCheck } from '../live/house.ts';
import { Page } from '../live/page.ts';
import { makeHouse, press, secretOf, type Worker } from '../visits/fixture.ts';

/** A hall a minute before its time: who leads it is in the room, whoever has enrolled waits. */
export interface Gathered {
  id: string;
  worker: Worker;
  lead: Page;
  people: Page[];
  hire: Awaited<ReturnType<typeof makeHouse>>['hire'];
  scope: { institutionId: string };
}

export async function gathered(
  live: Live,
  form: 'group' | 'webinar',
  howMany: number,
  over: Record<string, unknown> = {},
  policy: typeof withoutCheck = withoutCheck,
): Promise<Gathered> {
  live.clock.set('2037-11-26T06:40:00.000Z');
  const { foundation, base } = live.it;
  const { institution, hire } = await makeHouse({ ...foundation, base }, { over: policy });
  const worker = await hire(['specialist', 'registrar']);
  const { id } = await published(worker, worker, { time: '10:00', form, ...over });
  const people: Page[] = [];
  for (let number = 1; number <= howMany; number += 1) people.push(await comes(live, id, number));
  live.clock.set('2037-11-26T06:59:00.000Z');
  await renew(worker);
  const lead = await Page.open(worker.browser, 'staff');
  await lead.join(id);
  return { id, worker, lead, people, hire, scope: { institutionId: institution._id } };
}

/** Somebody who has just enrolled, in the waiting room. */
export async function comes(live: Live, id: string, number: number): Promise<Page> {
  return arrives(live, id, await enrolled(live, id, number));
}

/** @returns the link to the meeting */
export async function enrolled(live: Live, id: string, number: number): Promise<string> {
  return (await enrols(live.it.base, id, number)).visitUrl ?? '';
}

export async function arrives(live: Live, id: string, visitUrl: string): Promise<Page> {
  const { browser, clientId, answer } = await press(live.it.base, secretOf(visitUrl));
  const { invitationId } = Object(await answer.json());
  const page = await Page.open(browser, 'guest', { clientId, invitationId });
  await page.join(id);
  return page;
}

/** By open doors. */
export async function walksIn(page: Page): Promise<void> {
  await page.sees(({ stage }) => stage === 'called', 'the open doors');
  await page.do('waiting:enter', { requestId: newId(), producers: [], mode: 'video' });
}

export const partOf = (page: Page, participantId: string) =>
  page.snapshot?.participants.find(({ id }) => id === participantId)?.part ?? null;
