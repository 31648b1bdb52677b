import { CLOCK } from '@priyom/shared/actor';
import { Enrolling } from '@priyom/shared/domain/enrolment/schema';
import { expect, it } from 'vitest';
import { attendanceModel } from '../../src/attendance/model.ts';
import { enrol } from '../../src/enrolments/enrol.ts';
import { getPublished } from '../../src/groups/get-group.ts';
import { viewEnrolment } from '../../src/groups/view-public.ts';
import { newId } from '../../src/platform/ids.ts';
import { person, publicPage } from '../groups/fixture.ts';
import { useLive } from '../live/house.ts';
import type { Page } from '../live/page.ts';
import { arrives, gathered } from './fixture.ts';

const live = useLive();
const CROWD = 100;

it('lets in a hundred who come at once, each once, and tells nobody of every other', async () => {
  const { lead, id, scope } = await gathered(live, 'webinar', 0, { places: 120 });
  const links = await enrolledLinks(id);
  await lead.do('hall:doors', { requestId: newId(), open: true });
  const people = await Promise.all(links.map(link => comesIn(id, link)));
  const seen = await lead.sees(({ hall }) => hall?.listening === CROWD, 'the whole hall');
  expect([seen.hall?.waiting, seen.participants.map(({ role }) => role)]).toEqual([0, ['lead']]);
  const { people: listed } = await lead.do('hall:people', {});
  expect(listed.filter(({ state }) => state === 'inHall')).toHaveLength(CROWD);
  const attendance = live.it.foundation.database.in(scope, attendanceModel);
  expect(await attendance.count({ consultationId: id, role: 'citizen' })).toBe(CROWD);
  // Each reads of their own steps and of a few sums; of a hundred others it would be hundreds of words.
  const most = Math.max(...people.map(page => page.told['session:changed'].length));
  expect(most).toBeLessThan(CROWD / 2);
});

/** As the public page does it, without its puzzles. */
async function enrolledLinks(id: string): Promise<string[]> {
  const { visits } = live.it.live;
  const group = await getPublished(live.it.foundation.database, id);
  const { consents } = await publicPage(live.it.base, id);
  const given = consents.map(({ purpose, version, textHash }) => ({ purpose, version, textHash }));
  const links: string[] = [];
  for (let number = 1; number <= CROWD; number += 1) {
    const enrolling = Enrolling.parse(person(number));
    const { enrolment } = await enrol(visits, group, {
      requestId: newId(),
      enrolling,
      given,
      challenge: null,
      by: CLOCK,
    });
    if (enrolment) links.push((await viewEnrolment(visits, group, enrolment)).visitUrl ?? '');
  }
  return links;
}

async function comesIn(id: string, link: string): Promise<Page> {
  const page = await arrives(live, id, link);
  await page.sees(({ stage }) => stage === 'called', 'the open doors');
  await page.do('waiting:enter', { requestId: newId(), producers: [], mode: 'video' });
  return page;
}
