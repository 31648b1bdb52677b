import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { CallStore } from '../../call/call-store.ts';
import { EMPTY_CHAT } from '../../call/chat/chat-log.ts';
import { CLOSED } from '../../call/devices/device-control.ts';
import { type CallSession, createCallSession } from '../../call/session.ts';
import type { CallState, OwnDevice, PendingMessage } from '../../call/state.ts';
import { ru } from '../../i18n/staff-room.ts';
import { ru as dialogs } from '../../i18n/staff-room-dialogs.ts';
import { ru as phone } from '../../i18n/staff-room-phone.ts';
import { ru as ui } from '../../i18n/ui.ts';
import { lead, me, waiting } from '../../stories/citizen/fixtures.ts';
import { demoPolicy } from '../../stories/staff/policy.ts';
import { typed } from '../staff-app/typed.ts';
import { ChatPanel } from './ChatPanel.tsx';
import { DeviceButtons } from './DeviceButtons.tsx';
import { EndDialog } from './EndDialog.tsx';
import { GoneLine } from './GoneLine.tsx';
import { MemoStrip } from './MemoStrip.tsx';
import { Pending } from './Pending.tsx';
import { whoIsHere } from './people.ts';
import { Stage } from './Stage.tsx';
import { TopBar } from './TopBar.tsx';

/** What stands on the page, without a browser: a call that stands still in the state that is given. */
function drawn(part: (session: CallSession) => ReactElement, changes: Partial<CallState> = {}): string {
  const still = { ...new CallStore().state, ...changes };
  const options = { consultationId: 'c', role: 'staff', clientId: 'd', initialMuted: false } as const;
  const session = createCallSession({ ...options, wants: { camera: true, mic: true } });
  return renderToStaticMarkup(part({ ...session, store: createStore(() => still) }));
}

const on: OwnDevice = { ...CLOSED, wanted: true, state: 'on', result: 'ok' };

describe('the specialist’s own microphone and camera', () => {
  const buttons = (mic: Partial<OwnDevice>, camera: Partial<OwnDevice> = {}): string[] => {
    const own = { mic: { ...on, ...mic }, camera: { ...on, ...camera } };
    const page = drawn(session => createElement(DeviceButtons, { session }), { own });
    return page.split('<button').slice(1);
  };
  const state = (button: string | undefined) => button?.match(/aria-pressed="(\w+)"/)?.[1];

  it('are on when they are', () => {
    expect(buttons({}).map(state)).toEqual(['true', 'true']);
  });

  it('are off when the citizen has chosen a way without them, and say so', () => {
    const [mic, camera] = buttons({ state: 'off', heldBy: 'mode' }, { state: 'off', heldBy: 'mode' });
    expect([mic, camera].map(state)).toEqual(['false', 'false']);
    expect(mic).toContain(ru.held.mic);
    expect(camera).toContain(ru.held.camera);
  });

  it('are off when they cannot be opened, and can be pressed again', () => {
    const [mic] = buttons({ state: 'failed', result: 'busy' });
    expect(state(mic)).toBe('false');
    expect(mic).not.toContain('aria-disabled');
  });

  it('the camera that the network holds back says that it is the network', () => {
    const [, camera] = buttons({}, { heldBy: 'network' });
    expect(state(camera)).toBe('false');
    expect(camera).toContain(ru.held.network);
  });
});

describe('a message that the server refused', () => {
  const message: PendingMessage = { clientKey: 'k', text: 'Адрес центра', to: 'all', state: 'refused', error: null };
  const page = (changes: Partial<PendingMessage>): string =>
    drawn(session => createElement(Pending, { session, message: { ...message, ...changes }, onEdit: () => undefined }));

  it('says why, keeps the text, and can be sent again, changed or dropped', () => {
    const refused = page({ error: { code: 'RATE_LIMITED' } });
    for (const words of ['Адрес центра', 'Слишком часто', ru.chat.again, ru.chat.edit, ru.chat.drop]) {
      expect(refused).toContain(words);
    }
  });

  it('one that only waits for the connection has no buttons', () => {
    expect(page({ state: 'queued' })).not.toContain('<button');
  });
});

describe('a talk on the telephone', () => {
  const citizen: ParticipantView = { ...me, status: 'expected', connection: 'none', sources: [] };
  const phoned: Snapshot = {
    ...{ ...waiting, mode: 'phone', me: { participantId: 'lead', role: 'lead', mayLead: true } },
    participants: [lead, citizen],
  };
  const stage = (snapshot: Snapshot) => drawn(session => createElement(Stage, { session, snapshot }));

  it('before it: to phone is what is to be done, nobody is expected to open a link', () => {
    expect(stage(phoned)).toContain(phone.byPhone.nobodyLead);
    expect(stage(phoned)).not.toContain(ru.waiting.absent(citizen.shownAs));
    expect(stage({ ...phoned, mode: 'video' })).toContain(ru.waiting.absent(citizen.shownAs));
  });

  it('in it: who is heard there is so by name, not somebody whose picture the network took', () => {
    const talking: Snapshot = { ...phoned, status: 'running', participants: [lead, { ...citizen, status: 'inRoom' }] };
    expect(stage(talking)).toContain(ui.byPhone);
    for (const words of [ui.voiceOnly, ui.isMuted]) expect(stage(talking)).not.toContain(words);
    const heard: ParticipantView = { ...citizen, status: 'inRoom', sources: [{ source: 'mic', paused: false }] };
    expect(stage({ ...talking, mode: 'voice', participants: [lead, heard] })).toContain(ui.voiceOnly);
  });
});

describe('who came in with neither microphone nor camera', () => {
  const citizen: ParticipantView = { ...me, status: 'inRoom', connection: 'up', sources: [] };
  const room = (changes: Partial<ParticipantView> = {}): Snapshot => ({
    ...{ ...waiting, status: 'running', me: { participantId: 'lead', role: 'lead', mayLead: true } },
    participants: [lead, { ...citizen, ...changes }],
  });
  const stage = (snapshot: Snapshot) => drawn(session => createElement(Stage, { session, snapshot }));
  const top = (snapshot: Snapshot) => {
    vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) });
    return drawn(session =>
      createElement(TopBar, { session, snapshot, onInvite: () => undefined, onQuality: () => undefined }),
    );
  };
  afterEach(() => vi.unstubAllGlobals());

  it('is silent and unseen on the stage, and writes: nobody is to wait for a picture', () => {
    expect(stage(room())).toContain(ui.isSilent);
    expect(stage(room())).not.toContain(ui.voiceOnly);
    expect(top(room())).toContain(ru.writes);
    expect(top(room())).not.toContain(ru.comingIn);
  });

  it('is coming in while what they send has not come yet', () => {
    const coming = top(room({ sources: [{ source: 'mic', paused: false }] }));
    expect(coming).toContain(ru.comingIn);
    expect(coming).not.toContain(ru.writes);
  });

  it('where all write, is like everybody', () => {
    expect(top({ ...room(), mode: 'chat' })).not.toContain(ru.writes);
  });
});

describe('who has gone while a colleague is still here', () => {
  const citizen: ParticipantView = { ...me, status: 'left', connection: 'none', sources: [], leftHow: 'quickExit' };
  const colleague: ParticipantView = { ...lead, id: 'petr', role: 'colleague', status: 'inRoom' };
  const room = (changes: Partial<ParticipantView>, others: ParticipantView[] = [colleague]): Snapshot => ({
    ...{ ...waiting, status: 'running', me: { participantId: 'lead', role: 'lead', mayLead: true } },
    participants: [lead, ...others, { ...citizen, ...changes }],
  });
  const line = (snapshot: Snapshot) => drawn(() => createElement(GoneLine, { snapshot }));

  it('stands above the picture, with how they went', () => {
    expect(line(room({}))).toContain(ru.waiting.quickExit(citizen.shownAs));
    expect(line(room({ leftHow: 'left' }))).toContain(ru.waiting.left(citizen.shownAs));
    expect(line(room({ leftHow: 'lost' }))).toContain(ru.waiting.lost(citizen.shownAs));
  });

  it('not when they are here, nor where the empty stage says it', () => {
    expect(line(room({ status: 'inRoom', leftHow: null }))).toBe('');
    expect(line(room({}, []))).toBe('');
  });
});

it('a colleague is told that what was written before is not theirs to read', () => {
  const chatOf = (role: 'lead' | 'colleague') =>
    drawn(session =>
      createElement(ChatPanel, { session, isOpen: true, snapshot: { ...waiting, me: { ...waiting.me, role } } }),
    );
  expect(chatOf('colleague')).toContain(ru.chat.beforeYou);
  expect(chatOf('lead')).not.toContain(ru.chat.beforeYou);
});

describe('a message being written', () => {
  const written = (length: number, snapshot = waiting): string =>
    drawn(session => createElement(ChatPanel, { session, snapshot, isOpen: true }), {
      chat: { ...EMPTY_CHAT, draft: 'я'.repeat(length) },
    });

  it('is kept in the session and may be as long as a message to the waiting room', () => {
    const page = written(1000);
    expect(page).toContain('я'.repeat(1000));
    expect(page).not.toContain(ui.charactersOver(1));
  });

  it('one that is longer is told to be too long before it is sent, and stands there whole', () => {
    const page = written(1001);
    expect(page).toContain('я'.repeat(1001));
    expect(page).toContain(ui.charactersOver(1));
  });
});

it('a tick of the memo is there after a reload, in its own meeting only', () => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(['policy'], demoPolicy);
  const strip = (consultationId: string) =>
    renderToStaticMarkup(
      createElement(QueryClientProvider, { client: queries }, createElement(MemoStrip, { consultationId })),
    );
  const untouched = strip('c1');
  typed.belongsTo('anna');
  typed.keep('memo c1', ' intro');
  expect(strip('c1')).not.toBe(untouched);
  expect(strip('c2')).toBe(untouched);
  typed.forgetAll();
});

it('who is here is another word when a colleague or somebody beside a camera comes: the protocol is read anew', () => {
  const alone = { participants: [lead], companions: [] };
  const petr: ParticipantView = { ...lead, id: 'petr', role: 'colleague', status: 'inRoom' };
  expect(whoIsHere({ ...alone, participants: [lead, petr] })).not.toBe(whoIsHere(alone));
  expect(whoIsHere({ ...alone, participants: [lead, { ...petr, status: 'invited' }] })).toBe(whoIsHere(alone));
  const child = { id: 'lev', who: 'Лев', relation: 'child', side: 'citizen', statedBy: 'p', from: '' } as const;
  expect(whoIsHere({ ...alone, companions: [child] })).not.toBe(whoIsHere(alone));
});

it('before the beginning there is nothing to end: the room is left, no protocol is promised', () => {
  const asked = (snapshot: Snapshot) =>
    drawn(
      session =>
        createElement(
          QueryClientProvider,
          { client: new QueryClient() },
          createElement(EndDialog, { session, onClose: () => undefined }),
        ),
      { snapshot },
    );
  expect(asked({ ...waiting, status: 'running' })).toContain(dialogs.end.title);
  expect(asked(waiting)).toContain(dialogs.leave.ahead);
  for (const words of [dialogs.end.title, dialogs.end.lead]) expect(asked(waiting)).not.toContain(words);
});
