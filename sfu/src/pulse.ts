import type { Finding } from './media/peer-health.ts';
import type { Peer } from './peer.ts';

const EVERY_MS = 500;
/** Who has fallen silent is looked at so often: everybody waits for their picture. */
const SILENT_EVERY_MS = 100;
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

/** Looks at the health of a room's peers twice a second, more often while one is silent, and tells their servers what changed. */
export class Pulse {
  readonly #room: Living;
  readonly #timer: NodeJS.Timeout;
  readonly #silent = new Set<Peer>();
  #listening: NodeJS.Timeout | undefined;
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
    for (const peer of this.#room.peers) this.#look(peer).catch(() => undefined);
  }

  async #silenceChanged(peer: Peer, isSilent: boolean): Promise<void> {
    this.#listenTo(peer, isSilent);
    const own = peer.downlink.setSilent(isSilent);
    // What it sent meanwhile is lost, and so is every request for a whole picture: the others ask anew.
    const others = isSilent ? [] : [...this.#room.peers].filter(other => other !== peer);
    await Promise.all([own, ...others.map(other => other.downlink.recover(peer.id))]);
  }

  #listenTo(peer: Peer, isSilent: boolean): void {
    if (isSilent) this.#silent.add(peer);
    else this.#silent.delete(peer);
    if (this.#silent.size > 0) this.#listening ??= setInterval(() => this.#listen(), SILENT_EVERY_MS);
    else {
      clearInterval(this.#listening);
      this.#listening = undefined;
    }
  }

  #listen(): void {
    for (const peer of this.#silent) this.#look(peer).catch(() => undefined);
  }

  async #look(peer: Peer): Promise<void> {
    const finding = await peer.health.look();
    if (peer.isClosed) this.#listenTo(peer, false);
    if (!finding || peer.isClosed || this.#isStopped) return;
    tellFinding(peer, finding);
    if (finding.silence) await this.#silenceChanged(peer, finding.silence.kind === 'silent');
    const patienceMs = finding.wasConnected ? GONE_AFTER_MS : NEVER_CONNECTED_MS;
    if (finding.silentForMs > patienceMs) await this.#room.run(() => this.#room.remove(peer, 'silent'));
  }
}

function tellFinding(peer: Peer, { silence, quality }: Finding): void {
  if (silence?.kind === 'silent') peer.tell('peerSilent', { ...peer.ref, ms: silence.ms });
  if (silence?.kind === 'heard') peer.tell('peerHeard', peer.ref);
  if (quality) peer.tell('quality', { ...peer.ref, ...quality });
}
