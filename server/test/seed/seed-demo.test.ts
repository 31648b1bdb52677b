import { Visit } from '@priyom/shared/api/guest';
import { beforeAll, describe, expect, it as test } from 'vitest';
import { appointmentsModel } from '../../src/appointments/model.ts';
import type { Institution } from '../../src/institutions/model.ts';
import { findInstitutionBySlug } from '../../src/institutions/repository.ts';
import { type MaterialFile, materialsModel } from '../../src/materials/model.ts';
import { openParts } from '../../src/materials/parts.ts';
import { newId } from '../../src/platform/ids.ts';
import { bannerOf } from '../../src/seed/banner.ts';
import { BANNER_TEXTS } from '../../src/seed/banner-texts.ts';
import { type Demo, seedDemo } from '../../src/seed/seed-demo.ts';
import { Browser } from '../harness/browser.ts';
import { press, read, secretOf, useVisits } from '../visits/fixture.ts';

const MINUTE = 60_000;
const visits = useVisits();

/** One more start of the same installation at the clock's present time. */
async function start(): Promise<Demo> {
  const demo = await seedDemo(visits.it, visits.ports);
  if (!demo) throw new Error('the demonstration is not there');
  return demo;
}

function linkOf({ link }: Demo) {
  if ('refused' in link) throw new Error(`no link: ${link.refused}`);
  return link;
}

async function readable(institution: Institution, file: MaterialFile): Promise<number> {
  let length = 0;
  for await (const part of openParts({ database: visits.it.database }, institution, file)) length += part.length;
  return length;
}

async function visitBy(url: string): Promise<Visit> {
  return read(Visit, (await press(visits.it.base, secretOf(url))).answer);
}

describe('the demonstration', () => {
  // In Moscow 20 minutes past 23: what lasts 45 minutes would cross midnight, and several meetings would begin at it.
  const FIRST_START = '2037-11-25T20:20:00.000Z';
  let first: Demo;
  beforeAll(async () => {
    visits.it.clock.set(FIRST_START);
    first = await start();
  });

  test('has people who can sign in with what the banner says', async () => {
    const banner = bannerOf('http://localhost:3000', first, BANNER_TEXTS.ru);
    expect(banner).toContain(linkOf(first).url);
    for (const { login } of first.logins.slice(0, 2)) {
      expect(banner).toContain(login);
      expect((await new Browser(visits.it.base).logIn(login, first.password)).status).toBe(200);
    }
  });

  test('has materials of each institution, published: memos, pictures and links', async () => {
    for (const slug of ['demo', 'ural', 'amur', 'kuban', 'kavkaz', 'mordva']) {
      const institution = await findInstitutionBySlug(visits.it.database, slug);
      if (!institution) throw new Error(`no ${slug}`);
      const found = await visits.it.database.in(institution, materialsModel).find({});
      expect(found.length).toBeGreaterThanOrEqual(3);
      expect(found.every(({ status }) => status === 'published')).toBe(true);
      for (const { file, link } of found) {
        if (!file) expect(link).toMatch(/^https:/);
        else expect(await readable(institution, file)).toBe(file.size);
      }
    }
  });

  test('started again at once it gives the same link again', async () => {
    expect(linkOf(await start())).toEqual(linkOf(first));
  });

  test('gives at every start a link whose consultation can be entered now, whatever the time of the day', async () => {
    // Minutes after the first start: around midnight, within, at the end of and between the meetings of the first day.
    const starts = [
      3, 5, 8, 11, 16, 21, 25, 29, 31, 33, 36, 39, 40, 47, 52, 58, 64, 71, 75, 83, 90, 101, 110, 127, 150, 196, 226,
      900,
    ];
    for (const minutes of starts) {
      visits.it.clock.set(new Date(Date.parse(FIRST_START) + minutes * MINUTE).toISOString());
      const visit = await visitBy(linkOf(await start()).url);
      const endsInMs = Date.parse(visit.startsAt) + visit.minutes * MINUTE - visits.it.clock.now().getTime();
      expect([minutes, visit.phase]).toEqual([minutes, 'open']);
      expect(endsInMs).toBeGreaterThanOrEqual(15 * MINUTE);
    }
  });

  test('gives another link when its meeting was called off, or its link revoked', async () => {
    const before = linkOf(await start());
    const staff = new Browser(visits.it.base);
    await staff.logIn(before.login, first.password);
    const { invitationId } = await visitBy(before.url);
    await staff.post(`/api/invitations/${invitationId}/revoke`, { requestId: newId() });
    const second = linkOf(await start());
    expect(second.url).not.toBe(before.url);
    const { consultationId } = await visitBy(second.url);
    const other = new Browser(visits.it.base);
    await other.logIn(second.login, first.password);
    await other.post(`/api/appointments/${consultationId}/cancel`, { requestId: newId(), reason: 'нет' });
    const third = linkOf(await start());
    expect((await visitBy(third.url)).phase).toBe('open');
  });

  test('says so when nobody is free', async () => {
    visits.it.clock.set('2037-12-01T09:00:00.000Z');
    const institution = await findInstitutionBySlug(visits.it.database, 'demo');
    if (!institution) throw new Error('no institution');
    // Links that no later start knows again: somebody else's meetings.
    const taken: string[] = [];
    for (let link = (await start()).link; !('refused' in link); link = (await start()).link) {
      taken.push(link.login);
      const { consultationId } = await visitBy(link.url);
      const appointments = visits.it.database.in(institution, appointmentsModel);
      await appointments.updateOne({ _id: consultationId }, { $set: { createdByRequest: newId() } });
    }
    expect(taken.sort()).toEqual(['anna', 'nina', 'petr']);
    expect(bannerOf('http://localhost:3000', await start(), BANNER_TEXTS.ru)).toContain(
      'все специалисты сейчас заняты',
    );
  });
});
