import type { Finding } from './media/peer-health.ts';
import type { Peer } from './peer.ts';

const EVERY_MS = 500;
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

/** Looks at the health of a room's peers twice a second and tells their servers what changed. */
export class Pulse {
  readonly #room: Living;
  readonly #timer: NodeJS.Timeout;

  constructor(room: Living) {
    this.#room = room;
    this.#timer = setInterval(() => this.#beat(), EVERY_MS);
  }

  /** Idempotent. */
  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    for (const peer of this.#room.peers) this.#look(peer).catch(() => undefined);
  }

  async #look(peer: Peer): Promise<void> {
    const finding = await peer.health.look();
    if (!finding || peer.isClosed) return;
    tellFinding(peer, finding);
    if (finding.silence) await peer.downlink.setSilent(finding.silence.kind === 'silent');
    const patienceMs = finding.wasConnected ? GONE_AFTER_MS : NEVER_CONNECTED_MS;
    if (finding.silentForMs > patienceMs) await this.#room.run(() => this.#room.remove(peer, 'silent'));
  }
}

function tellFinding(peer: Peer, { silence, quality }: Finding): void {
  if (silence?.kind === 'silent') peer.tell('peerSilent', { ...peer.ref, ms: silence.ms });
  if (silence?.kind === 'heard') peer.tell('peerHeard', peer.ref);
  if (quality) peer.tell('quality', { ...peer.ref, ...quality });
}
