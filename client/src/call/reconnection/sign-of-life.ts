interface Pair {
  type: string;
  bytesReceived?: number;
  responsesReceived?: number;
}

interface Way {
  readonly closed: boolean;
  getStats(): Promise<{ forEach(each: (stat: Pair) => void): void }>;
}

/** What is needed of a peer. */
interface Lost {
  readonly send: Way;
  readonly recv: Way;
  checkAgain(): Promise<void>;
}

/** A browser checks a silent connection several times a second; each answer is one more byte that arrives. */
const EVERY_MS = 100;
/** A network that has been away so long is worth less of an old phone's battery. */
const SOON_MS = 60_000;
const LATER_EVERY_MS = 500;
/** Before the fifteen seconds after which Chromium checks no more. */
const CHECK_AGAIN_MS = 10_000;

/**
 * Listens at a lost peer. The old transports may not be worth keeping any more, but they are asked by the browser all the
 * time, and so hear first that the network is back: nothing else tells a page of it.
 */
export class SignOfLife {
  private readonly onHeard: () => void;
  private turn = 0;
  private checking: ReturnType<typeof setInterval> | undefined;

  /** `onHeard`: once for each `listen`. */
  constructor(onHeard: () => void) {
    this.onHeard = onHeard;
  }

  listen(peer: Lost): void {
    this.stop();
    this.checking = setInterval(() => peer.checkAgain().catch(() => undefined), CHECK_AGAIN_MS);
    void this.hear(peer, this.turn);
  }

  stop(): void {
    this.turn += 1;
    clearInterval(this.checking);
  }

  private async hear(peer: Lost, turn: number): Promise<void> {
    const since = performance.now();
    for (let before = await arrivedAt(peer); turn === this.turn; ) {
      const isSoon = performance.now() - since < SOON_MS;
      await new Promise(resolve => setTimeout(resolve, isSoon ? EVERY_MS : LATER_EVERY_MS));
      const arrived = await arrivedAt(peer);
      if (turn !== this.turn) return;
      if (arrived > before) {
        this.stop();
        this.onHeard();
      }
      before = arrived;
    }
  }
}

/** By whatever way: none is chosen yet when the first answer comes. Less than before when a way was given up. */
async function arrivedAt({ send, recv }: Lost): Promise<number> {
  if (send.closed || recv.closed) return 0;
  let arrived = 0;
  const add = ({ type, bytesReceived = 0, responsesReceived = 0 }: Pair): void => {
    if (type === 'candidate-pair') arrived += bytesReceived + responsesReceived;
  };
  // Closed while asked: nothing more arrives.
  const reports = await Promise.all([send.getStats(), recv.getStats()]).catch(() => []);
  for (const report of reports) report.forEach(add);
  return arrived;
}
