import { CourseAttendance, EnrolledByStaff, EnrolmentView, GroupPage } from '@priyom/shared/api/groups';
import { expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { Browser } from '../harness/browser.ts';
import { letIn, renew, useLive, withoutCheck } from '../live/house.ts';
import { Page } from '../live/page.ts';
import { waitUntil } from '../live/wait-until.ts';
import { makeHouse, press, read, secretOf, type Worker } from '../visits/fixture.ts';
import { announcement, enrols, person, publicPage, published } from './fixture.ts';

const live = useLive();
const MEETINGS = [
  { date: '2037-12-03', time: '10:00' },
  { date: '2037-12-10', time: '10:00' },
];
const course = { time: '10:00', places: 2, more: MEETINGS };

async function school() {
  live.clock.set('2037-11-26T05:00:00.000Z');
  const { foundation, base } = live.it;
  const { hire } = await makeHouse({ ...foundation, base }, { over: withoutCheck });
  const worker = await hire(['specialist', 'registrar']);
  const { id } = await published(worker, worker, course);
  return { worker, hire, id, base };
}

const pageOf = async ({ browser }: Worker, id: string) => read(GroupPage, await browser.get(`/api/groups/${id}`));
const placeOf = async (base: string, url: string) =>
  read(EnrolmentView, await new Browser(base).post('/api/public/enrolment', { secret: secretOf(url) }));

async function comes(id: string, visitUrl: string): Promise<Page> {
  const { browser, clientId, answer } = await press(live.it.base, secretOf(visitUrl));
  const { invitationId } = Object(await answer.json());
  const page = await Page.open(browser, 'guest', { clientId, invitationId });
  await page.join(id);
  return page;
}

it('is announced once, enrolled in once, and stands once in every list', async () => {
  const { worker, id, base } = await school();
  const page = await pageOf(worker, id);
  expect(page.group.meetings.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
    '2037-11-26',
    '2037-12-03',
    '2037-12-10',
  ]);
  const list = Object(await (await worker.browser.get('/api/groups')).json());
  expect(list.groups).toHaveLength(1);
  const place = await enrols(base, id, 1);
  expect(place.group.meetings).toHaveLength(3);
  // Who opens a later meeting reads the course.
  const later = page.group.meetings[2]?.id ?? '';
  expect((await pageOf(worker, later)).group.id).toBe(id);
  expect((await new Browser(base).get(`/api/public/groups/${later}`)).status).toBe(404);
  // Nor is that one a group of its own, with places of its own.
  const publishing = await worker.browser.post(`/api/groups/${later}/publish`, { requestId: newId() });
  expect(publishing.status).toBe(404);
});

it('leads from the place to whichever meeting comes next, and counts who was where', async () => {
  const { worker, id, base } = await school();
  const first = await enrols(base, id, 1);
  const second = await enrols(base, id, 2);
  const queued = await enrols(base, id, 3);
  expect(queued.status).toBe('waitingList');
  live.clock.set('2037-11-26T06:59:00.000Z');
  await renew(worker);
  const lead = await Page.open(worker.browser, 'staff');
  await lead.join(id);
  const guest = await comes(id, first.visitUrl ?? '');
  await letIn(lead, guest, 'party-0');
  await lead.sees(({ status }) => status === 'running', 'a running meeting');
  live.clock.set('2037-11-26T07:20:00.000Z');
  await renew(worker);
  await lead.do('session:end', { requestId: newId(), kind: 'done', ground: null, text: '' });
  await waitUntil(async () => {
    const { meetings } = (await pageOf(worker, id)).group;
    return meetings[0]?.status === 'held' ? null : `the first meeting is ${meetings[0]?.status}`;
  });

  const after = await placeOf(base, first.url);
  expect(after.visitUrl).not.toBe(first.visitUrl);
  expect(after.group.meetings.map(({ state }) => state)).toEqual(['held', 'coming', 'coming']);
  // Whoever gives the place back in between leaves it to who waits, for what is still to come.
  const gone = await new Browser(base).post('/api/public/enrolment/cancel', {
    requestId: newId(),
    secret: secretOf(second.url),
  });
  expect(gone.status).toBe(200);
  const moved = await placeOf(base, queued.url);
  expect([moved.status, moved.visitUrl === null]).toEqual(['in', false]);
  const answer = await worker.browser.get(`/api/groups/${id}/attendance`);
  const { rows } = await read(CourseAttendance, answer);
  expect(rows.map(({ name, minutes, attended }) => [name, minutes, attended])).toEqual([
    ['Условная1 Мария Ивановна', [21, null, null], 1],
    ['Условная3 Мария Ивановна', [null, null, null], 0],
  ]);
});

it('is announced once, however often it is sent', async () => {
  const { worker } = await school();
  const wish = announcement(worker, {
    date: '2037-11-27',
    time: '10:00',
    more: [{ date: '2037-12-04', time: '10:00' }],
  });
  const [first, again] = [
    await read(GroupPage, await worker.browser.post('/api/groups', wish)),
    await read(GroupPage, await worker.browser.post('/api/groups', wish)),
  ];
  expect(again.group.meetings.map(({ id }) => id)).toEqual(first.group.meetings.map(({ id }) => id));
});

it('takes all its times or none', async () => {
  const { worker } = await school();
  const taken = announcement(worker, { date: '2037-11-27', time: '10:00', more: MEETINGS });
  const answer = await worker.browser.post('/api/groups', taken);
  expect(answer.status).toBe(409);
  // The first time, which was free, is free still.
  const alone = announcement(worker, { date: '2037-11-27', time: '10:00' });
  expect((await worker.browser.post('/api/groups', alone)).status).toBe(200);
});

it('lets another specialist stand in at one meeting, whose time is taken instead', async () => {
  const { worker, hire, id } = await school();
  const other = await hire(['specialist', 'registrar']);
  const meeting = (await pageOf(worker, id)).group.meetings[1]?.id ?? '';
  const wish = { requestId: newId(), specialistId: other.staffId };
  const page = await read(GroupPage, await worker.browser.post(`/api/groups/${meeting}/stand-in`, wish));
  expect(page.group.meetings.map(({ specialist }) => specialist.staffId)).toEqual([
    worker.staffId,
    other.staffId,
    worker.staffId,
  ]);
  const busy = await worker.browser.post('/api/groups', announcement(other, { ...MEETINGS[0] }));
  expect(busy.status).toBe(409);
  const free = await worker.browser.post('/api/groups', announcement(worker, { ...MEETINGS[0] }));
  expect(free.status).toBe(200);
});

it('goes on where its first meeting is cancelled, and leads to the second', async () => {
  const { worker, id, base } = await school();
  const cancelled = await worker.browser.post(`/api/appointments/${id}/cancel`, {
    requestId: newId(),
    reason: 'болезнь',
  });
  expect(cancelled.status).toBe(200);
  expect((await publicPage(base, id)).group.state).toBe('open');
  const place = await enrols(base, id, 1);
  expect(place.visitUrl).not.toBe(null);
  expect(place.group.meetings.map(({ state }) => state)).toEqual(['cancelled', 'coming', 'coming']);
});

it('is enrolled in by the office for somebody on the telephone as well, for all meetings', async () => {
  const { worker, id } = await school();
  const answer = await worker.browser.post(`/api/groups/${id}/enrolments`, { requestId: newId(), ...person(5) });
  const { enrolment } = await read(EnrolledByStaff, answer);
  expect(enrolment.group.meetings).toHaveLength(3);
  const page = await publicPage(live.it.base, id);
  expect([page.group.free, page.group.places]).toEqual([1, 2]);
});
