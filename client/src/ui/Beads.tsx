import { useText } from '../i18n/catalog.ts';
import { uiStaffText } from '../i18n/ui-staff.ts';
import { type Bead, beadStates } from './bead-states.ts';

const look: Readonly<Record<Bead, string | undefined>> = { spent: 'f', running: 'n', overdue: 'o', ahead: undefined };

export interface BeadsProps {
  /** Working days of the deadline. */
  total: number;
  /** Which of them runs now, from 1; 0 = not begun. */
  day: number;
  isOverdue?: boolean | undefined;
}

/** A deadline in working days. The date in words («до завтра, среды 25 ноября») always stands beside it. */
export function Beads({ total, day, isOverdue = false }: BeadsProps) {
  const t = useText(uiStaffText);
  const label = isOverdue ? t.overdue : t.dayOfDays(day, total);
  return (
    <span className="beads" role="img" aria-label={label}>
      {beadStates({ total, day, isOverdue }).map((bead, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: beads have no identity but their place
        <i key={index} className={look[bead]} />
      ))}
    </span>
  );
}
