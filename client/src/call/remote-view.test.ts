import { expect, test } from 'vitest';
import { participant } from './participant-fixture.ts';
import { type RemoteContext, type RemoteInput, remoteView } from './remote-view.ts';

/** Node has no MediaStream; the view only carries it through. */
class FakeStream {}
Object.assign(globalThis, { MediaStream: FakeStream });
const stream = new MediaStream();

const LEAD = participant({ id: 'p-lead', role: 'lead', peerId: 'peer-1' });
const CAMERA: RemoteInput = {
  consumerId: 'c1',
  peerId: 'peer-1',
  source: 'camera',
  kind: 'video',
  stream,
  isPaused: false,
  lastFrameAt: 10_000,
  awaitedSince: 9_000,
};
const MIC: RemoteInput = { ...CAMERA, consumerId: 'c2', source: 'mic', kind: 'audio', lastFrameAt: null };

function context(changes: Partial<RemoteContext> = {}): RemoteContext {
  return { participants: [LEAD], now: 10_100, isOwnPathLost: false, isSilenced: false, isVoiceOnly: false, ...changes };
}

test('streams are found by the person, each source by its name', () => {
  const view = remoteView({}, [CAMERA, MIC], context());
  expect(view['p-lead']?.camera).toMatchObject({ consumerId: 'c1', paused: false, dimmed: false, frozen: false });
  expect(view['p-lead']?.mic).toMatchObject({ consumerId: 'c2', kind: 'audio' });
});

test('a stream whose person is not on the list yet is not shown, then it is', () => {
  const early = remoteView({}, [CAMERA], context({ participants: [] }));
  expect(early).toEqual({});
  expect(remoteView(early, [CAMERA], context())['p-lead']?.camera?.stream).toBe(stream);
});

test('a picture that stands still for over 1.5 seconds is frozen and dimmed', () => {
  const view = remoteView({}, [CAMERA], context({ now: 11_600 }));
  expect(view['p-lead']?.camera).toMatchObject({ frozen: true, dimmed: true });
});

test('a shown page on which nothing moves is no dead picture', () => {
  const view = remoteView({}, [{ ...CAMERA, source: 'screen' }], context({ now: 60_000 }));
  expect(view['p-lead']?.screen).toMatchObject({ frozen: false, dimmed: false });
});

test('a picture that has not come for three seconds is late, until its first frame', () => {
  const none = { ...CAMERA, lastFrameAt: null };
  const late = (input: RemoteInput, now: number) => remoteView({}, [input], context({ now }))['p-lead']?.camera?.late;
  expect(late(none, 11_900)).toBe(false);
  expect(late(none, 12_100)).toBe(true);
  expect(late({ ...none, lastFrameAt: 12_000 }, 12_100)).toBe(false);
});

test('nothing is late that is not expected yet: sound, a camera switched off, one prepared before «Войти»', () => {
  const none = { ...CAMERA, lastFrameAt: null };
  const inputs = [MIC, { ...none, isPaused: true }, { ...none, awaitedSince: null }];
  const late = inputs.map(input => remoteView({}, [input], context({ now: 60_000 }))['p-lead']?.[input.source]?.late);
  expect(late).toEqual([false, false, false]);
});

test('a camera that is switched off is not frozen', () => {
  const view = remoteView({}, [{ ...CAMERA, isPaused: true }], context({ now: 60_000 }));
  expect(view['p-lead']?.camera).toMatchObject({ paused: true, frozen: false, dimmed: false });
});

test('a voice is never frozen', () => {
  expect(remoteView({}, [MIC], context({ now: 60_000 }))['p-lead']?.mic?.frozen).toBe(false);
});

test('an interrupted person is dimmed, and everybody is when one’s own path is lost', () => {
  const interrupted = context({ participants: [{ ...LEAD, connection: 'interrupted' }] });
  expect(remoteView({}, [CAMERA], interrupted)['p-lead']?.camera?.dimmed).toBe(true);
  expect(remoteView({}, [CAMERA], context({ isOwnPathLost: true }))['p-lead']?.camera?.dimmed).toBe(true);
});

test('when the network keeps only voices, pictures are paused and voices are not', () => {
  const view = remoteView({}, [CAMERA, MIC], context({ isVoiceOnly: true }));
  expect(view['p-lead']?.camera?.paused).toBe(true);
  expect(view['p-lead']?.mic?.paused).toBe(false);
});

test('what did not change is the same object, so nothing is drawn again', () => {
  const view = remoteView({}, [CAMERA, MIC], context());
  expect(remoteView(view, [CAMERA, MIC], context({ now: 10_200 }))).toBe(view);
  expect(remoteView(view, [CAMERA], context())).not.toBe(view);
  expect(remoteView(view, [], context())).toEqual({});
});
