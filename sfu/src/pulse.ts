import type { Finding } from './media/peer-health.ts';
import type { Peer } from './peer.ts';

const EVERY_MS = 500;
/**
 * Of an audience nobody waits for anybody: who has vanished is missed by no one, and how good the way is changes a word on
 * their own screen. So they are looked at every so many beats, some in each, and what it costs grows a quarter as fast.
 */
const AUDIENCE_BEATS = 4;
/** Who has fallen silent is looked at so often: everybody waits for their picture. In an audience it is they who wait. */
const SILENT_EVERY_MS = 100;
const SILENT_AUDIENCE_TICKS = 5;
/** Longer than the questions of one look take, shorter than from one look to the next. */
const MISSED_MS = SILENT_EVERY_MS / 2;
/** Of whoever sends a picture: longer than one look, shorter than the 1.5 s after which mediasoup takes its streams for dead. */
const LOST_AFTER_MS = 700;
/** Nobody who is really there is unheard for so long: a browser that vanished while no server was attached. */
const GONE_AFTER_MS = 5 * 60_000;
/** A browser connects only when it has something to send or receive, so a lonely specialist may take long. */
const NEVER_CONNECTED_MS = 60 * 60_000;

/** What is needed of a room. */
interface Living {
  readonly peers: Iterable<Peer>;
  run<R>(command: () => Promise<R> | R): Promise<R>;
  remove(peer: Peer, reason: 'silent'): void;
}

/**
 * Looks at the health of a room's peers twice a second, at an audience's every other second, more often while one is
 * silent, and tells their servers what changed.
 */
export class Pulse {
  readonly #room: Living;
  readonly #timer: NodeJS.Timeout;
  readonly #quiet = new Set<Peer>();
  #listening: NodeJS.Timeout | undefined;
  #beats = 0;
  #ticks = 0;
  #isStopped = false;

  constructor(room: Living) {
    this.#room = room;
    this.#timer = setInterval(() => this.#beat(), EVERY_MS);
  }

  /** Idempotent. */
  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#timer);
    clearInterval(this.#listening);
  }

  #beat(): void {
    this.#beats += 1;
    let place = 0;
    for (const peer of this.#room.peers) {
      place += 1;
      if (!isAudience(peer) || (place + this.#beats) % AUDIENCE_BEATS === 0) this.#look(peer).catch(() => undefined);
    }
  }

  async #mindLoss(peer: Peer, finding: Finding): Promise<void> {
    const { isLost } = peer.uplink;
    const isGone = isMissing(peer, finding, LOST_AFTER_MS);
    const hasTurned = isLost ? !isGone && (await peer.uplink.isBack()) : isGone;
    if (hasTurned) await this.#room.run(() => this.#setLost(peer, !isLost));
  }

  /** What was sent meanwhile is lost, and so is every request for a whole picture: the others ask anew. */
  async #setLost(peer: Peer, isLost: boolean): Promise<void> {
    await peer.uplink.setLost(isLost);
    if (isLost) return;
    const others = [...this.#room.peers].filter(other => other !== peer);
    await Promise.all(others.map(other => other.downlink.recover(peer.id)));
  }

  #listenTo(peer: Peer, isQuiet: boolean): void {
    if (isQuiet) this.#quiet.add(peer);
    else this.#quiet.delete(peer);
    if (this.#quiet.size > 0) this.#listening ??= setInterval(() => this.#listen(), SILENT_EVERY_MS);
    else {
      clearInterval(this.#listening);
      this.#listening = undefined;
    }
  }

  #listen(): void {
    this.#ticks += 1;
    const isTurnOfAudience = this.#ticks % SILENT_AUDIENCE_TICKS === 0;
    for (const peer of this.#quiet) if (isTurnOfAudience || !isAudience(peer)) this.#look(peer).catch(() => undefined);
  }

  async #look(peer: Peer): Promise<void> {
    const finding = await peer.health.look();
    if (peer.isClosed) this.#listenTo(peer, false);
    if (!finding || peer.isClosed || this.#isStopped) return;
    tellFinding(peer, finding);
    const { silence, isSilent, silentForMs, wasConnected } = finding;
    this.#listenTo(peer, isSilent || peer.uplink.isLost || isMissing(peer, finding, MISSED_MS));
    if (silence) await peer.downlink.setSilent(isSilent);
    await this.#mindLoss(peer, finding);
    const patienceMs = wasConnected ? GONE_AFTER_MS : NEVER_CONNECTED_MS;
    if (silentForMs > patienceMs) await this.#room.run(() => this.#room.remove(peer, 'silent'));
  }
}

/** A picture should come from there, and nothing at all has for so long. */
function isMissing({ uplink }: Peer, { wasConnected, sendsNothingForMs }: Finding, ms: number): boolean {
  return wasConnected && uplink.sendsPicture && sendsNothingForMs >= ms;
}

function isAudience({ lane }: Peer): boolean {
  return lane === 'audience';
}

function tellFinding(peer: Peer, { silence, quality }: Finding): void {
  if (silence?.kind === 'silent') peer.tell('peerSilent', { ...peer.ref, ms: silence.ms });
  if (silence?.kind === 'heard') peer.tell('peerHeard', peer.ref);
  if (quality) peer.tell('quality', { ...peer.ref, ...quality });
}
