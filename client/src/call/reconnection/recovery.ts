import { decideRecovery } from './decide.ts';

export interface RecoveryPorts {
  isSignallingUp(): boolean;
  /** @throws when there was no answer or the transports refuse */
  restartIce(): Promise<void>;
  rejoin(): void;
  /** Only on a change; `attempt` counts the restarts. */
  onMedia(media: 'alive' | 'lost', attempt: number): void;
}

/** Keeps one loss of media from its first tick to its end; the decisions are pure (decide.ts). */
export class Recovery {
  private readonly ports: RecoveryPorts;
  private lostSince: number | null = null;
  private restartedAt: number | null = null;
  private restarts = 0;
  private isRestarting = false;

  constructor(ports: RecoveryPorts) {
    this.ports = ports;
  }

  /** 0 while the path lives. */
  get lostForMs(): number {
    return this.lostSince === null ? 0 : performance.now() - this.lostSince;
  }

  /** Called with every reading and every change of a transport. */
  observe(isLost: boolean): void {
    if (!isLost) {
      this.recovered();
      return;
    }
    if (this.lostSince === null) {
      this.lostSince = performance.now();
      this.ports.onMedia('lost', 0);
    }
    this.act();
  }

  /** The network came back or changed: what waits for its delay goes now. */
  wake(): void {
    if (this.lostSince === null) return;
    this.restartedAt = null;
    this.act();
  }

  /** A new peer, or a resume that restarted ICE itself. */
  reset(): void {
    this.recovered();
  }

  private act(): void {
    if (this.lostSince === null || this.isRestarting) return;
    const now = performance.now();
    const step = decideRecovery({
      isLost: true,
      isSignallingUp: this.ports.isSignallingUp(),
      restarts: this.restarts,
      sinceRestartMs: this.restartedAt === null ? null : now - this.restartedAt,
      lostForMs: this.lostForMs,
      random: Math.random(),
    });
    if (step === 'restartIce') void this.restart(now);
    if (step === 'rejoin') {
      this.restarts = 0;
      this.restartedAt = now;
      this.ports.rejoin();
    }
  }

  private async restart(now: number): Promise<void> {
    this.isRestarting = true;
    this.restartedAt = now;
    this.restarts += 1;
    this.ports.onMedia('lost', this.restarts);
    try {
      await this.ports.restartIce();
    } catch {
      // No answer or a transport that is gone: the next reading decides again.
    } finally {
      this.isRestarting = false;
    }
  }

  private recovered(): void {
    const was = this.lostSince;
    this.lostSince = null;
    this.restartedAt = null;
    this.restarts = 0;
    if (was !== null) this.ports.onMedia('alive', 0);
  }
}
