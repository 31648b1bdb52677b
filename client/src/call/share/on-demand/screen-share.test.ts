import { beforeEach, expect, test, vi } from 'vitest';
import { Call } from '../../call.ts';
import { NoAnswer, Refused } from '../../signaling/failures.ts';
import { CALLED } from '../../snapshot-fixture.ts';
import { ScreenShare } from './screen-share.ts';

/** A captured picture: its own end comes as an event. */
class FakeTrack extends EventTarget {
  isStopped = false;
  contentHint = '';
  stop(): void {
    this.isStopped = true;
  }
  getSettings(): MediaTrackSettings {
    return { displaySurface: 'window' };
  }
}

const SHARED = { participantId: 'me', at: '2026-11-24T08:00:00Z' };

let call: Call;
let share: ScreenShare;
let tracks: FakeTrack[];
let asked: string[];
/** What the server says to `share:start`; null: it is done. */
let refusal: Error | null;
let isChosen: boolean;

beforeEach(() => {
  tracks = [];
  asked = [];
  refusal = null;
  isChosen = true;
  vi.stubGlobal('navigator', { hardwareConcurrency: 4, mediaDevices: { getDisplayMedia: choose } });
  call = new Call({
    consultationId: 'c',
    role: 'guest',
    clientId: 'b',
    initialMuted: false,
    wants: { camera: false, mic: false },
  });
  call.is.patch({ snapshot: { ...CALLED, stage: 'room', status: 'running' } });
  call.is.stand({ settled: null, everJoined: true, signalling: 'up', place: 'room' });
  vi.spyOn(call, 'request').mockImplementation(name => {
    asked.push(name);
    if (name !== 'share:start') return Promise.reject(new NoAnswer());
    if (refusal) return Promise.reject(refusal);
    tell(SHARED);
    return Promise.resolve(JSON.parse('{}'));
  });
  share = new ScreenShare(call);
});

async function choose() {
  if (!isChosen) throw new DOMException('no', 'NotAllowedError');
  const track = new FakeTrack();
  tracks.push(track);
  return { getTracks: () => [track], getVideoTracks: () => [track], getAudioTracks: () => [] };
}

function tell(shared: typeof SHARED | null): void {
  call.is.patch({ snapshot: { ...CALLED, stage: 'room', status: 'running', share: shared } });
}

test('who chooses nothing shows nothing, and nobody is told', async () => {
  isChosen = false;
  await share.start();
  expect(share.state).toEqual({ kind: 'off', error: null });
  expect(asked).toEqual([]);
});

test('it is on once the server knows, and says what is seen', async () => {
  await share.start();
  expect(asked[0]).toBe('share:start');
  expect(share.state).toMatchObject({ kind: 'on', surface: 'window', content: 'text', hasSound: false });
  expect(tracks[0]).toMatchObject({ contentHint: 'detail', isStopped: false });
});

test('refused, nothing is captured any more and it says why', async () => {
  const error = { code: 'INVALID_STATE', details: { kind: 'share', participantId: 'lead' } } as const;
  refusal = new Refused(error);
  await share.start();
  expect(share.state).toEqual({ kind: 'off', error });
  expect(tracks[0]?.isStopped).toBe(true);
});

test('the end in the browser’s own bar is told to the server', async () => {
  await share.start();
  tracks[0]?.dispatchEvent(new Event('ended'));
  expect(share.state.kind).toBe('off');
  expect(asked).toContain('share:stop');
});

test('ended by the lead or a hold, nothing is captured any more and nothing is asked', async () => {
  await share.start();
  tell(null);
  expect(share.state.kind).toBe('off');
  expect(tracks[0]?.isStopped).toBe(true);
  expect(asked).not.toContain('share:stop');
});

test('a lost connection ends nothing, the end of the call does at once', async () => {
  await share.start();
  call.is.stand({ signalling: 'down' });
  expect(share.state.kind).toBe('on');
  call.is.stand({ signalling: 'up' });
  expect(share.state.kind).toBe('on');
  call.is.stand({ settled: { kind: 'left' } });
  expect(share.state.kind).toBe('off');
  expect(tracks[0]?.isStopped).toBe(true);
});

test('«Другое окно» takes the place of the first one; nothing chosen leaves the first', async () => {
  await share.start();
  await share.setContent('video');
  await share.start();
  expect(tracks.map(({ isStopped }) => isStopped)).toEqual([true, false]);
  expect(share.state).toMatchObject({ kind: 'on', content: 'video' });
  expect(tracks[1]?.contentHint).toBe('motion');
  isChosen = false;
  await share.start();
  expect(share.state.kind).toBe('on');
  expect(tracks[1]?.isStopped).toBe(false);
  expect(asked.filter(name => name === 'share:start')).toHaveLength(1);
});
