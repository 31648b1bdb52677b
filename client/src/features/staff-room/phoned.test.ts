import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createCallSession } from '../../call/session.ts';
import { ru } from '../../i18n/staff-room-phone.ts';
import { PhoneBar } from './PhoneBar.tsx';
import { mayBeReached, type Phoned, whomToPhone, whoWaitsForCall } from './phoned.ts';
import { awaySince, longAway } from './use-long-away.ts';

const VERA = 'Условная Вера Петровна';
const vera: ParticipantView = {
  ...{ id: 'vera', role: 'citizen', shownAs: VERA, about: '', initials: '', status: 'expected', connection: 'none' },
  ...{ peerId: null, sources: [], waitingSince: null, calledUntil: null, devices: null, deviceCount: 0, leftHow: null },
  ...{ phone: 'none', phoneAt: null, phoneEnd: '', signal: null, part: null },
};

const at = (changes: Partial<Phoned>, citizen: Partial<ParticipantView> = {}): Phoned => ({
  me: { participantId: 'lead', role: 'lead', mayLead: true },
  ...{ modes: ['video', 'phone'], mode: 'video', status: 'open', participants: [{ ...vera, ...citizen }] },
  ...changes,
});
const names = (snapshot: Phoned) => whomToPhone(snapshot).map(({ shownAs }) => shownAs);

function drawn(phoned: Phoned): string {
  const options = { consultationId: 'c', role: 'staff', clientId: 'd', initialMuted: false } as const;
  const session = createCallSession({ ...options, wants: { camera: true, mic: true } });
  const snapshot = { ...phoned, consultationId: 'c' };
  return renderToStaticMarkup(createElement(PhoneBar, { session, snapshot }));
}

describe('who is to be phoned', () => {
  it('in a meeting by telephone: whoever has not come by the link', () => {
    expect(names(at({ mode: 'phone' }))).toEqual([VERA]);
    expect(names(at({ mode: 'phone' }, { status: 'waiting' }))).toEqual([]);
    expect(names(at({ mode: 'video' }))).toEqual([]);
  });

  it('in a running one: the citizen who is gone, unless they do not want to be', () => {
    expect(names(at({ status: 'running' }, { status: 'left' }))).toEqual([VERA]);
    expect(names(at({ status: 'running' }, { status: 'left', leftHow: 'quickExit' }))).toEqual([]);
    expect(names(at({ status: 'running' }, { status: 'inRoom' }))).toEqual([]);
  });

  it('not who left by a press of their own: they are reached from «Ещё», when the lead thinks so', () => {
    const left = at({ status: 'running' }, { status: 'left', leftHow: 'left' });
    expect(names(left)).toEqual([]);
    expect(mayBeReached(left).map(({ shownAs }) => shownAs)).toEqual([VERA]);
    expect(names(at({ status: 'running' }, { status: 'left', leftHow: 'lost' }))).toEqual([VERA]);
    expect(mayBeReached(at({ status: 'running' }, { status: 'left', leftHow: 'quickExit' }))).toEqual([]);
  });

  it('in the room: whoever wishes it, was not reached, or has been away for long', () => {
    const inRoom = (citizen: Partial<ParticipantView>, away: string[] = []) => {
      const phoned = at({ status: 'running' }, { status: 'inRoom', connection: 'up', ...citizen });
      return whoWaitsForCall(phoned, new Set(away)).map(({ shownAs }) => shownAs);
    };
    expect(inRoom({})).toEqual([]);
    expect(inRoom({ phone: 'wanted' })).toEqual([VERA]);
    expect(inRoom({ phone: 'noAnswer' })).toEqual([VERA]);
    expect(inRoom({ phone: 'talking' })).toEqual([]);
    expect(inRoom({ connection: 'interrupted' })).toEqual([]);
    expect(inRoom({ connection: 'interrupted' }, ['vera'])).toEqual([VERA]);
  });

  it('an absence counts from its first moment and ends with it', () => {
    const gone: ParticipantView = { ...vera, status: 'inRoom', connection: 'interrupted' };
    const since = awaySince(awaySince(new Map(), [gone], 1_000), [gone], 15_000);
    expect([...longAway(since, 20_999)]).toEqual([]);
    expect([...longAway(since, 21_001)]).toEqual(['vera']);
    expect(awaySince(since, [{ ...gone, connection: 'up' }], 22_000).size).toBe(0);
  });

  it('on the telephone the way back stands beside the name; without a page it says why not', () => {
    const html = drawn(at({ status: 'running', mode: 'phone' }, { status: 'inRoom', phone: 'talking' }));
    expect(html).toContain(ru.byPhone.running.talking(VERA));
    expect(html).toContain(ru.byPhone.running.noPage);
  });

  it('nobody where the policy has no telephone talks', () => {
    expect(names(at({ mode: 'phone', modes: ['video'] }))).toEqual([]);
  });

  it('both marks stand beside the name; once it has begun there is nothing to miss', () => {
    const before = drawn(at({ mode: 'phone' }));
    for (const words of [ru.byPhone.number, ru.byPhone.reached, ru.byPhone.notReached]) expect(before).toContain(words);
    const gone = drawn(at({ status: 'running', mode: 'phone' }, { status: 'left' }));
    expect(gone).toContain(ru.byPhone.reached);
    expect(gone).not.toContain(ru.byPhone.notReached);
  });
});
