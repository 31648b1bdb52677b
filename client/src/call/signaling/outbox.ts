import type { WireError } from '@priyom/shared/errors';
import { NoAnswer, Refused } from './failures.ts';

export type Outcome = { ok: true } | { ok: false; error: WireError };

interface Entry {
  attempt: () => Promise<unknown>;
  resolve: (outcome: Outcome) => void;
  inFlight: boolean;
}

/**
 * Commands that outlive the connection. One that got no answer waits for `flush()` (joined again) and goes out once
 * more with the same requestId: twice sent is once done. Order is kept among those that wait.
 */
export class Outbox {
  private readonly entries = new Set<Entry>();

  /** `attempt` sends the same params, requestId included, each time. Never rejects. */
  send(attempt: () => Promise<unknown>): Promise<Outcome> {
    return new Promise(resolve => {
      const entry: Entry = { attempt, resolve, inFlight: false };
      this.entries.add(entry);
      void this.tryOnce(entry);
    });
  }

  flush(): void {
    for (const entry of this.entries) void this.tryOnce(entry);
  }

  /** The session is over: whatever still waits gets this answer. */
  close(error: WireError): void {
    for (const entry of this.entries) entry.resolve({ ok: false, error });
    this.entries.clear();
  }

  private async tryOnce(entry: Entry): Promise<void> {
    if (entry.inFlight) return;
    entry.inFlight = true;
    const outcome = await outcomeOf(entry.attempt);
    entry.inFlight = false;
    if (!outcome) return;
    this.entries.delete(entry);
    entry.resolve(outcome);
  }
}

/** null = no answer. */
async function outcomeOf(attempt: () => Promise<unknown>): Promise<Outcome | null> {
  try {
    await attempt();
    return { ok: true };
  } catch (error) {
    if (error instanceof NoAnswer) return null;
    if (error instanceof Refused) return { ok: false, error: error.wire };
    throw error;
  }
}
