import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MaterialCard } from './MaterialCard.tsx';

const drawn = (card: Parameters<typeof MaterialCard>[0]['card'], mark = '') =>
  renderToStaticMarkup(createElement(MaterialCard, { card, title: 'Памятка', reader: { invitationId: 'i1' }, mark }));

const file = { id: 'g1', materialId: 'm1', name: 'Памятка.pdf', type: 'application/pdf', size: 214_000, link: '' };
const site = { id: 'g2', materialId: 'm2', name: '', type: '', size: 0, link: 'https://www.example.org/a?b=1' };

it('a link tells where it leads, and leads there without a word of where one comes from', () => {
  const html = drawn(site);
  expect(html).toContain('example.org · Открыть');
  expect(html).toContain('href="https://www.example.org/a?b=1"');
  expect(html).toContain('rel="noopener noreferrer nofollow"');
  expect(html.toLowerCase()).toContain('referrerpolicy="no-referrer"');
  expect(html).toContain('target="_blank"');
});

it('a file tells its kind and size, and whether it was opened; nothing of it is fetched before a press', () => {
  const html = drawn(file, 'открыто в 10:07');
  expect(html).toMatch(/PDF, 0,2.МБ · открыто в 10:07 · Открыть/);
  expect(html).toContain('<button');
  expect(html).not.toContain('href');
});
