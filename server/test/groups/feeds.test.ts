import { expect, it as test } from 'vitest';
import { Browser } from '../harness/browser.ts';
import { makeHouse, useVisits } from '../visits/fixture.ts';
import { announced, enrols, published } from './fixture.ts';

const visits = useVisits();

async function house() {
  const { institution, hire } = await makeHouse(visits.it);
  const specialist = await hire(['specialist']);
  const { id } = await published(specialist, specialist, { title: 'Сон & <режим> дня' });
  await announced(specialist, specialist, { time: '10:00', title: 'Черновик' });
  await enrols(visits.it.base, id, 1);
  const get = (name: string) => new Browser(visits.it.base).get(`/i/${institution.slug}/${name}`);
  return { id, get };
}

test('what is published is in the feeds and the widget, each in its own writing; drafts and people are not', async () => {
  const { id, get } = await house();
  const [rss, calendar, widget] = await Promise.all(['groups.rss', 'groups.ics', 'widget'].map(get));
  const texts = await Promise.all([rss, calendar, widget].map(answer => answer?.text()));
  expect([rss, calendar, widget].map(answer => answer?.headers.get('content-type')?.split(';')[0])).toEqual([
    'application/rss+xml',
    'text/calendar',
    'text/html',
  ]);
  for (const text of texts) {
    expect(text?.replace(/\r\n /g, '')).toContain(`http://localhost:3000/g/${id}`);
    expect(text).not.toMatch(/Черновик|Условная|Ласточка/);
  }
  const [feed = '', dates = '', page = ''] = texts;
  expect(feed).toContain('<![CDATA[Сон & <режим> дня, четверг, 26 ноября, 14:00]]>');
  expect(dates.replace(/\r\n /g, '')).toContain('SUMMARY:Сон & <режим> дня');
  expect(dates).toContain('DTSTART:20371126T110000Z');
  expect(page).toContain('Сон &amp; &lt;режим&gt; дня');
  expect(page).toContain('свободно 11 из 12');
});

test('the widget alone may stand in another site’s frame, and runs nothing there', async () => {
  const { get } = await house();
  const widget = await get('widget');
  const policy = widget.headers.get('content-security-policy') ?? '';
  expect(policy).toContain('frame-ancestors *');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
  expect(widget.headers.get('x-frame-options')).toBeNull();
  expect((await get('groups.rss')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('an unknown house has none of them', async () => {
  const answer = await new Browser(visits.it.base).get('/i/nobody/groups.rss');
  expect(answer.status).toBe(404);
});
