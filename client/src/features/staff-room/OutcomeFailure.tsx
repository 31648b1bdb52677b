import type { Outcome } from '../../call/signaling/outbox.ts';
import { ApiError } from '../staff-app/api-error.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';

/** Why the last press did not work; nothing while it did. */
export function OutcomeFailure({ outcome }: { outcome: Outcome | null }) {
  if (!outcome || outcome.ok) return null;
  return <ActionFailure error={new ApiError(outcome.error.code, outcome.error.details, outcome.error.logId)} />;
}
