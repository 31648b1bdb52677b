import type { HallFacts, HallPart } from '@priyom/shared/signaling/hall';
import type { ChatMessage, ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { CallStore } from '../../call/call-store.ts';
import { EMPTY_CHAT } from '../../call/chat/chat-log.ts';
import { participant } from '../../call/participant-fixture.ts';
import { type CallSession, createCallSession } from '../../call/session.ts';
import { CALLED } from '../../call/snapshot-fixture.ts';
import type { CallState } from '../../call/state.ts';
import { ru } from '../../i18n/staff-hall.ts';
import { ru as panel } from '../../i18n/staff-hall-panel.ts';
import { ru as room } from '../../i18n/staff-room.ts';
import { onStage } from '../staff-room/on-stage.ts';
import { DoorsLine } from './DoorsLine.tsx';
import { HallChat } from './HallChat.tsx';
import { HandsStrip } from './HandsStrip.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { PollBars } from './PollBars.tsx';
import { QuestionItem } from './QuestionItem.tsx';
import { WebinarStage } from './WebinarStage.tsx';

const AT = '2026-11-24T11:00:00.000Z';
const part = (floor: HallPart['floor'], place?: number): HallPart => ({
  floor,
  hand: place === undefined ? null : { at: AT, place },
});
const lead = participant({ id: 'lead', role: 'lead', shownAs: 'Тестова А. П.' });
const olga = participant({
  ...{ id: 'olga', role: 'citizen', shownAs: 'Пробная Ольга Семёновна', about: 'Ольга П.' },
  part: part('none'),
});
const facts: HallFacts = {
  ...{ form: 'group', silence: null, doorsOpen: null, chat: 'all' },
  ...{ hands: 0, listening: 0, waiting: 0, expected: 0 },
};
const running: Snapshot = {
  ...CALLED,
  ...{ stage: 'room', status: 'running', group: true, hasProtocols: false, hall: facts },
  me: { participantId: 'lead', role: 'lead', mayLead: true },
  participants: [lead, olga],
};
const webinar = (hall: Partial<HallFacts>, ...people: ParticipantView[]): Snapshot => ({
  ...running,
  hall: { ...facts, form: 'webinar', ...hall },
  participants: [lead, ...people],
});

function drawn(part: (session: CallSession) => ReactElement, changes: Partial<CallState> = {}): string {
  const still = { ...new CallStore().state, ...changes };
  const options = { consultationId: 'c', role: 'staff', clientId: 'd', initialMuted: false } as const;
  const session = createCallSession({ ...options, wants: { camera: true, mic: true } });
  const at = { serverNow: () => Date.parse(AT) + 130_000 };
  return renderToStaticMarkup(part({ ...session, ...at, store: createStore(() => still) }));
}

beforeEach(() => vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) }));
afterEach(() => vi.unstubAllGlobals());

describe('who is here', () => {
  const list = (snapshot: Snapshot) =>
    drawn(session =>
      createElement(PeoplePanel, { session, snapshot, isBeside: false, onWrite: () => undefined }),
    ).replaceAll('\u00a0', ' ');

  it('the lead reads the full name and, when it is another one, the name that all others read', () => {
    expect(list(running)).toContain(olga.shownAs);
    expect(list(running)).toContain(ru.people.shown('Ольга П.'));
    const named = { ...olga, about: olga.shownAs };
    expect(list({ ...running, participants: [lead, named] })).not.toContain('другие видят');
  });

  it('a colleague knows people as the group does', () => {
    const me = { participantId: 'petr', role: 'colleague', mayLead: false } as const;
    const page = list({ ...running, me, participants: [lead, { ...olga, shownAs: 'Ольга П.', about: '' }] });
    expect(page).toContain('Ольга П.');
    expect(page).not.toContain('другие видят');
  });

  it('a raised hand says which one it is and since when, and gets the one primary button', () => {
    const yulia = { ...olga, id: 'yulia', shownAs: 'Эскизова Юлия', part: part('none', 2) };
    const page = list({ ...running, participants: [lead, yulia, { ...olga, part: part('none', 1) }] });
    expect(page).toContain(`${ru.hands.place(1)}, 2 мин назад`);
    expect(page.match(/btn primary/g)).toHaveLength(1);
    expect(page.indexOf(olga.shownAs)).toBeLessThan(page.indexOf(yulia.shownAs));
    expect(page).toContain(ru.hands.lowerAll);
  });

  it('from who has the floor it can be taken', () => {
    const page = list({ ...running, participants: [lead, { ...olga, part: part('has') }] });
    expect(page).toContain(ru.floor.has);
    expect(page).toContain(ru.floor.takeFrom(olga.shownAs));
  });
});

describe('the chat of a hall', () => {
  const message = (changes: Partial<ChatMessage>): ChatMessage => ({
    ...{ seq: 1, clientKey: 'k', from: 'olga', shownAs: 'Ольга П.', text: 'Тише', at: AT, to: 'all', readBy: [] },
    ...changes,
  });
  const chat = (to: 'all' | { id: string; shownAs: string }, messages: ChatMessage[] = []) =>
    drawn(
      session =>
        createElement(HallChat, {
          ...{ session, snapshot: running, isOpen: true, to, onTo: () => undefined },
          one: to === 'all' ? null : to,
        }),
      { chat: { ...EMPTY_CHAT, messages } },
    );

  it('says for whom each word was', () => {
    const addressee = { id: 'olga', shownAs: 'Ольга П.' };
    expect(chat('all', [message({ to: 'leaders' })])).toContain(room.chat.leadersNote);
    expect(chat('all', [message({ from: 'lead', to: 'one', addressee })])).toContain(room.chat.oneNote('Ольга П.'));
    expect(chat('all', [message({})])).not.toContain(room.chat.leadersNote);
  });

  it('while one writes to somebody alone, nothing goes out letter by letter', () => {
    expect(chat('all')).toContain(room.chat.byLetters);
    const toOlga = chat({ id: 'olga', shownAs: 'Ольга П.' });
    expect(toOlga).toContain(ru.chat.one('Ольга П.'));
    expect(toOlga).not.toContain(room.chat.byLetters);
  });
});

it('what is meant for one person stays so when nobody is in any more: it never goes to who waits', () => {
  const one = { id: 'olga', shownAs: 'Ольга П.' };
  const alone = { ...running, participants: [lead, { ...olga, status: 'left' } as const] };
  const page = (to: 'all' | typeof one) =>
    drawn(session =>
      createElement(HallChat, { session, snapshot: alone, isOpen: true, one, to, onTo: () => undefined }),
    );
  expect(page(one)).toContain(ru.chat.oneLead);
  expect(page('all')).not.toContain(ru.chat.audience);
});

describe('a webinar', () => {
  const webinarStage = (session: CallSession, snapshot: Snapshot) =>
    createElement(WebinarStage, { session, snapshot, stage: onStage(snapshot) });

  it('the lead reads how many see them, and sends back who is on the stage by their word', () => {
    const page = drawn(session => webinarStage(session, webinar({ listening: 64 }, { ...olga, part: part('has') })));
    expect(page).toContain(ru.webinar.seen(64));
    expect(page).toContain(ru.floor.toHall);
    expect(page).toContain(ru.floor.free);
  });

  it('the interpreter and the colleague are nobody’s to send into the hall', () => {
    const petr = participant({ id: 'petr', role: 'colleague', shownAs: 'Образцов П. Д.' });
    const page = drawn(session => webinarStage(session, webinar({}, petr)));
    expect(page).toContain('Образцов');
    expect(page).not.toContain(ru.floor.toHall);
  });

  it('of many hands three are shown, who is called onto the stage first, and how many more there are', () => {
    const hand = (id: string, floor: HallPart['floor'], place: number) => ({ ...olga, id, part: part(floor, place) });
    const people = [hand('a', 'none', 2), hand('b', 'offered', 1), hand('c', 'none', 3), hand('d', 'none', 4)];
    const page = drawn(session =>
      createElement(HandsStrip, { session, snapshot: webinar({ hands: 9 }, ...people), onMore: () => undefined }),
    );
    expect(page).toContain(ru.floor.offered);
    expect(page).toContain(ru.hands.count(9));
    expect(page).toContain(ru.hands.more(6));
  });

  it('the doors say what they are and who stands before them', () => {
    const doors = (hall: Partial<HallFacts>, isCheckMissing = false) =>
      drawn(session =>
        createElement(DoorsLine, { session, hall: { ...facts, form: 'webinar', ...hall }, isCheckMissing }),
      );
    expect(doors({ waiting: 40, expected: 20 })).toContain(`${ru.doors.waiting(40)}, ${ru.doors.expected(20)}`);
    expect(doors({ doorsOpen: AT })).toContain(ru.doors.isOpen);
    expect(doors({}, true)).toContain(room.waiting.checkMissing);
  });
});

it.each([
  ['open', [panel.questions.answer, panel.questions.hide]],
  ['answering', [panel.questions.done, panel.questions.putBack, panel.questions.now]],
  ['hidden', [panel.questions.clean, panel.questions.show, panel.questions.onlyYou]],
  ['answered', [panel.questions.hide]],
] as const)('a question that is %s has what may be done about it', (status, words) => {
  const question = { ...{ id: 'q', status, text: 'Куда жаловаться?', shownAs: '', at: AT, votes: 21 } };
  const page = drawn(session =>
    createElement(QuestionItem, { session, question: { ...question, isMine: false, hasMyVote: false } }),
  );
  for (const each of words) expect(page).toContain(each);
  expect(page).toContain(panel.questions.nameless);
});

it('votes are said in numbers, not by the length of a bar alone', () => {
  const poll = { id: 'p', status: 'open', question: 'Когда?', options: ['Утром', 'Вечером'], mine: null } as const;
  const page = drawn(() =>
    createElement(PollBars, { poll: { ...poll, options: [...poll.options], counts: [3, 1], votes: 4 } }),
  );
  expect(page).toContain(panel.poll.bar(3, 75));
  expect(page).toContain(panel.poll.bar(1, 25));
});
