import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { createCallSession } from '../../../call/session.ts';
import { waiting } from '../../../stories/citizen/fixtures.ts';
import NearYou from './NearYou.tsx';

const options = { consultationId: 'c', invitationId: 'i', role: 'guest', clientId: 'd', initialMuted: false } as const;
const session = createCallSession({ ...options, wants: { camera: false, mic: false } });

it('who was stated before the page was opened again is chosen still', () => {
  const { me } = waiting;
  const boy = { id: 'k', who: 'Лёва', relation: 'child', side: 'citizen', statedBy: me.participantId } as const;
  const pressed = (snapshot: typeof waiting) => {
    const page = renderToStaticMarkup(createElement(NearYou, { session, snapshot, childName: 'Лёва' }));
    return [...page.matchAll(/aria-pressed="(\w+)"/g)].map(([, state]) => state);
  };
  expect(pressed({ ...waiting, companions: [{ ...boy, from: '2026-11-24T07:40:00Z' }] })).toEqual([
    'false',
    'true',
    'false',
  ]);
  expect(pressed({ ...waiting, companions: [] })).toEqual(['false', 'false', 'false']);
});

it('one more person has a place of their own beside the child, with what they are', () => {
  const { me } = waiting;
  const stated = { side: 'citizen', statedBy: me.participantId, from: '2026-11-24T07:40:00Z' } as const;
  const companions = [
    { id: 'k', who: 'Лёва', relation: 'child', ...stated } as const,
    { id: 'z', who: 'Зоя', relation: 'helper', ...stated } as const,
  ];
  const snapshot = { ...waiting, companions };
  const page = renderToStaticMarkup(createElement(NearYou, { session, snapshot, childName: 'Лёва' }));
  expect(page).toContain('Зоя (помощник)');
  expect([...page.matchAll(/aria-pressed="(\w+)"/g)].map(([, state]) => state)).toEqual([
    'false',
    'true',
    'true',
    'false',
  ]);
});
