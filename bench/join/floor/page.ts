/**
 * The least that a call in a browser needs: one RTCPeerConnection straight to the other side, one WebSocket, one offer
 * and one answer. The address says who this is and from where the guest starts: `#lead`, `#guest-cold` (calls as soon as
 * the page runs), `#guest-loaded` (by a press, from nothing), `#guest-prepared` (by a press, all negotiated before and
 * nothing sent).
 */
type Signal =
  | { kind: 'offer' | 'answer'; sdp: string; isHeld: boolean }
  | { kind: 'candidate'; candidate: RTCIceCandidateInit }
  | { kind: 'press' };

const [role = '', start = ''] = location.hash.slice(1).split('-');
const camera = navigator.mediaDevices.getUserMedia({
  audio: true,
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
});
const socket = new WebSocket(`ws://${location.host}/${role}`);
const open = new Promise(resolve => socket.addEventListener('open', resolve));
let peer = makePeer();

function makePeer(): RTCPeerConnection {
  const made = new RTCPeerConnection();
  made.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate) tell({ kind: 'candidate', candidate: candidate.toJSON() });
  });
  made.addEventListener('track', ({ track }) => {
    if (track.kind === 'video') show(track);
  });
  made.addEventListener('connectionstatechange', () => performance.mark(`floor:${made.connectionState}`));
  return made;
}

function tell(signal: Signal): void {
  socket.send(JSON.stringify(signal));
}

function show(track: MediaStreamTrack): void {
  const video = document.querySelector('video');
  if (!video) return;
  video.srcObject = new MediaStream([track]);
  video.requestVideoFrameCallback(() => performance.mark('floor:first-frame'));
}

/** Real tracks into the senders that are there. */
async function send(): Promise<void> {
  const tracks = (await camera).getTracks();
  for (const { sender, receiver } of peer.getTransceivers()) {
    await sender.replaceTrack(tracks.find(({ kind }) => kind === receiver.track.kind) ?? null);
  }
}

/** `isHeld`: both sides negotiate and send nothing yet. */
async function offer(isHeld: boolean): Promise<void> {
  for (const kind of ['audio', 'video']) peer.addTransceiver(kind, { direction: 'sendrecv' });
  if (!isHeld) await send();
  await peer.setLocalDescription();
  tell({ kind: 'offer', sdp: peer.localDescription?.sdp ?? '', isHeld });
}

async function answer({ sdp, isHeld }: { sdp: string; isHeld: boolean }): Promise<void> {
  peer.close();
  peer = makePeer();
  await peer.setRemoteDescription({ type: 'offer', sdp });
  for (const transceiver of peer.getTransceivers()) transceiver.direction = 'sendrecv';
  if (!isHeld) await send();
  await peer.setLocalDescription();
  tell({ kind: 'answer', sdp: peer.localDescription?.sdp ?? '', isHeld });
}

async function take(signal: Signal): Promise<void> {
  if (signal.kind === 'offer') await answer(signal);
  else if (signal.kind === 'answer') await peer.setRemoteDescription({ type: 'answer', sdp: signal.sdp });
  else if (signal.kind === 'candidate') await peer.addIceCandidate(signal.candidate);
  else await send();
}

async function press(): Promise<void> {
  performance.mark('floor:pressed');
  if (start !== 'prepared') return offer(false);
  tell({ kind: 'press' });
  await send();
}

// One after the other: a candidate never overtakes its offer.
let last: Promise<void> = Promise.resolve();
socket.addEventListener('message', ({ data }) => {
  last = last.then(() => take(JSON.parse(String(data))));
});
window.press = press;
await open;
if (start === 'cold') await offer(false);
else await camera;
if (start === 'prepared') await offer(true);
document.body.dataset.ready = 'yes';

declare global {
  interface Window {
    press: () => Promise<void>;
  }
}

export {};
