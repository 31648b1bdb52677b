import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { CallStore } from '../../call/call-store.ts';
import { createCallSession } from '../../call/session.ts';
import { ru } from '../../i18n/citizen-waiting.ts';
import { NOW, waiting } from '../../stories/citizen/fixtures.ts';
import { facts } from '../../stories/citizen/hall-fixtures.ts';
import { CalledScreen } from './CalledScreen.tsx';
import { WaitingScreen } from './WaitingScreen.tsx';

const options = { consultationId: 'c', role: 'guest', clientId: 'd', initialMuted: false } as const;
const made = createCallSession({ ...options, wants: { camera: false, mic: false } });
const session = { ...made, serverNow: () => NOW, store: createStore(() => new CallStore().state) };
const webinar = { ...waiting, hall: { ...facts, form: 'webinar' as const } };
const group = { ...waiting, hall: facts };

const waits = (snapshot: typeof waiting): string =>
  renderToStaticMarkup(
    createElement(WaitingScreen, { session, snapshot, childName: '', missedRing: false, isAfterExit: false }),
  );
const called = (snapshot: typeof waiting): string =>
  renderToStaticMarkup(
    createElement(CalledScreen, { session, snapshot, why: 'back', isSilent: false, isAfterExit: false }),
  );

it('who waits for a webinar is shown no camera and no microphone, and is told of doors, not of a ring', () => {
  expect(waits(webinar)).toContain(ru.here.doors);
  for (const words of [ru.own.group, ru.ring]) expect(waits(webinar)).not.toContain(words);
  expect(waits(group)).toContain(ru.own.group);
});

it('open doors are «Войти» without a call', () => {
  expect(called(webinar)).toContain(ru.called.doors);
  expect(called(webinar)).toContain(ru.called.enter);
  expect(called(webinar)).not.toContain(ru.own.camera);
  expect(called(group)).toContain(ru.called.back);
});
