import type { CheckView } from '@priyom/shared/api/checks';
import type { DeviceCheck } from '../../call/check/device-check.ts';
import type { Appointment } from '../staff-appointment/use-card.ts';

/** The check that runs, and whom to tell what comes of it. */
export interface BenchProps {
  appointment: Appointment;
  view: CheckView;
  check: DeviceCheck;
  onAgain: () => void;
  /** Stored: the page shows the result. */
  onSent: () => void;
  /** It is too early to record: a rehearsal. */
  isRehearsal: boolean;
}
