import type { ControlResult } from '@priyom/shared/control/methods';
import type { Clock } from '../platform/clock.ts';
import type { Scope } from '../platform/mongo/scope.ts';

/** What the sfu itself saw of a probe: a browser's report does not stand alone (D11). */
export interface SeenProbe {
  at: Date;
  roundTripMs: number | null;
  lossRatio: number | null;
  protocol: 'udp' | 'tcp' | 'relay' | null;
}

/** A check is sent in right after its probe. */
const KEPT_MS = 15 * 60_000;

/** Remembers for some minutes what was seen of each person's probe for an appointment. */
export class ProbeWitness {
  readonly #seen = new Map<string, SeenProbe>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  note(scope: Scope, appointmentId: string, staffId: string, stats: ControlResult<'stats'>): void {
    this.#forgetOld();
    const probes = stats.streams.filter(({ source }) => source === 'probe');
    const lossRatio = probes.length > 0 ? Math.max(...probes.map(stream => stream.lossRatio)) : null;
    const seen = { at: this.#clock.now(), roundTripMs: stats.roundTripMs, lossRatio, protocol: null };
    this.#seen.set(keyOf(scope, appointmentId, staffId), seen);
  }

  async seen(scope: Scope, appointmentId: string, staffId: string): Promise<SeenProbe | null> {
    this.#forgetOld();
    return this.#seen.get(keyOf(scope, appointmentId, staffId)) ?? null;
  }

  #forgetOld(): void {
    const oldest = this.#clock.now().getTime() - KEPT_MS;
    for (const [key, { at }] of this.#seen) if (at.getTime() < oldest) this.#seen.delete(key);
  }
}

const keyOf = ({ institutionId }: Scope, appointmentId: string, staffId: string): string =>
  `${institutionId}:${appointmentId}:${staffId}`;
