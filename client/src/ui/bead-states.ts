export type Bead = 'spent' | 'running' | 'ahead' | 'overdue';

/**
 * One bead = one working day of a deadline (ux §2.6): dark = spent or running with time to spare, amber = the running day
 * if it is the last but one or the last, hollow = ahead, all red = overdue. `day` counts from 1; 0 = not begun.
 */
export function beadStates({ total, day, isOverdue }: { total: number; day: number; isOverdue: boolean }): Bead[] {
  return Array.from({ length: total }, (_, index) => {
    if (isOverdue) return 'overdue';
    const number = index + 1;
    if (number > day) return 'ahead';
    if (number < day) return 'spent';
    return total - number <= 1 ? 'running' : 'spent';
  });
}
