import type { HallFacts, HallView } from '@priyom/shared/signaling/hall';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { createElement, createRef, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { CallStore } from '../../../call/call-store.ts';
import { type CallSession, createCallSession } from '../../../call/session.ts';
import type { CallState } from '../../../call/state.ts';
import { ru as call } from '../../../i18n/citizen-call.ts';
import { ru } from '../../../i18n/citizen-hall.ts';
import { ru as asked } from '../../../i18n/citizen-hall-questions.ts';
import { facts, groupOf, questions, webinar, withHidden, withPoll } from '../../../stories/citizen/hall-fixtures.ts';
import { HallControls } from './HallControls.tsx';
import { HallTop } from './HallTop.tsx';
import { PeopleDialog } from './PeopleDialog.tsx';
import { QuestionsPanel } from './QuestionsPanel.tsx';
import { Recipients } from './Recipients.tsx';
import { StageInvitation } from './StageInvitation.tsx';

const nothing = () => undefined;

/** What stands on the page, without a browser: a call that stands still in the state that is given. */
function drawn(part: (session: CallSession) => ReactElement, changes: Partial<CallState> = {}): string {
  const still = { ...new CallStore().state, ...changes };
  const options = { consultationId: 'c', role: 'guest', clientId: 'd', initialMuted: false } as const;
  const session = createCallSession({ ...options, wants: { camera: false, mic: false } });
  return renderToStaticMarkup(part({ ...session, store: createStore(() => still) }));
}

const controls = (snapshot: Snapshot, hall: HallFacts = snapshot.hall ?? facts): string => {
  const rest = { panel: 'none', onOpen: nothing, width: 'narrow', firstRef: createRef<HTMLButtonElement>() } as const;
  return drawn(session => createElement(HallControls, { session, snapshot, hall, ...rest }), { snapshot });
};
const panel = (hall: HallView, snapshot = webinar()): string =>
  drawn(session => createElement(QuestionsPanel, { session, snapshot }), { snapshot, hall });

describe('the hall of a webinar', () => {
  it('has no microphone and no camera to switch, and says why', () => {
    expect(controls(webinar())).not.toContain(call.controls.mic);
    expect(controls(webinar())).not.toContain(call.controls.camera);
    const props = { width: 'narrow', onPeople: nothing, onQuality: nothing } as const;
    const top = drawn(session => createElement(HallTop, { session, snapshot: webinar(), ...props }));
    expect(top).toContain(ru.unseen);
  });

  it('on the stage the ordinary buttons are there, and the way back', () => {
    const page = controls(webinar({ floor: 'has' }));
    for (const words of [call.controls.mic, call.controls.camera, ru.stage.goBack]) expect(page).toContain(words);
  });

  it('an invitation tells by whom, before how many and under which name; nothing is opened by it', () => {
    const snapshot = webinar({ floor: 'offered' });
    const page = drawn(session => createElement(StageInvitation, { session, snapshot, hall: snapshot.hall ?? facts }));
    expect(page).toContain(ru.stage.title('Анна Примеровна'));
    // Oneself listens and has a part, and is no audience of one’s own.
    expect(page).toContain(ru.stage.seenBy(63));
    expect(page).toContain(ru.stage.name('Мария П.'));
    expect(page).not.toContain('<video');
  });
});

describe('a group', () => {
  it('in a silence the microphone says so and why, until the floor is given', () => {
    const silent = controls(groupOf(5, {}, { silence: '2026-12-01T09:00:00Z' }));
    expect(silent).toContain(ru.silence.word);
    expect(silent).toContain(ru.silence.why);
    expect(controls(groupOf(5, { floor: 'has' }, { silence: '2026-12-01T09:00:00Z' }))).not.toContain(ru.silence.why);
  });

  it('a raised hand is a pressed button that tells the turn', () => {
    const page = controls(groupOf(5, { hand: { at: '2026-12-01T09:00:00Z', place: 2 } }));
    expect(page).toContain(`${ru.hand.raised}, ${ru.hand.turn(2)}`);
    expect(page).toMatch(/cbtn up"[^>]*aria-pressed="true"/);
  });

  it('who is here is listed with hands and roles', () => {
    const snapshot = groupOf(5);
    const page = drawn(session => createElement(PeopleDialog, { session, snapshot, onClose: nothing }));
    for (const words of [ru.people.title(5), ru.people.leads, 'рука поднята, первая']) expect(page).toContain(words);
  });

  it('where only leaders may be written to there is nothing to choose', () => {
    const chosen = (allowed: 'all' | 'leaders') =>
      renderToStaticMarkup(createElement(Recipients, { allowed, to: allowed, onChange: nothing }));
    expect(chosen('leaders')).toContain(ru.chat.leadersOnly);
    expect(chosen('leaders')).not.toContain('type="radio"');
    expect(chosen('all')).toContain(ru.chat.leaders);
  });
});

describe('questions', () => {
  it('one’s own has no vote button, one that the leaders still read says so', () => {
    const page = panel(withHidden);
    expect(page.split('q-vote"')).toHaveLength(4);
    expect(page).toContain(asked.hiddenNow);
    expect(page).toContain(asked.mine);
    expect(page).toContain(asked.now);
  });

  it('a poll is answered once; how it stands is read when it is closed, in words too', () => {
    expect(panel(withPoll())).toContain('type="radio"');
    const voted = panel(withPoll({ mine: 1 }));
    expect(voted).not.toContain('type="radio"');
    expect(voted).toContain(asked.poll.counted);
    const closed = panel(withPoll({ mine: 1, status: 'closed', counts: [9, 6, 3] }));
    expect(closed).toContain(asked.poll.bar(9, 50));
    expect(closed).toContain(asked.poll.yours);
  });

  it('an interpreter reads them, and neither asks nor votes', () => {
    const me = { ...webinar().me, role: 'interpreter' } as const;
    const page = panel(questions, { ...webinar(), me });
    expect(page).not.toContain('q-vote"');
    expect(page).not.toContain('<form');
  });
});
