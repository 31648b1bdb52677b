import { useState } from 'react';
import type { Outcome } from '../../call/signaling/outbox.ts';

/** What a dialog asks of the server: busy while it is under way; the outcome stays, so that a failure is said. */
export function useCommand() {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  /** @returns whether it was done */
  async function run(command: () => Promise<Outcome>): Promise<boolean> {
    setBusy(true);
    const done = await command();
    setBusy(false);
    setOutcome(done);
    return done.ok;
  }
  return { busy, outcome, run };
}
