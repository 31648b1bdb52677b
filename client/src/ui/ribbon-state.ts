export type RibbonTone = 'calm' | 'warn' | 'last';

export interface SessionTimes {
  /** Milliseconds of the server's clock. */
  readonly startedAt: number;
  /** null: the cap is suspended or the policy has none; then `plannedEndAt` only warns. */
  readonly endsAt: number | null;
  readonly plannedEndAt?: number | undefined;
  /** Minutes before the end at which the policy warns, e.g. [10, 5, 1]. */
  readonly warnings: readonly number[];
}

export interface RibbonState {
  /** 0…1 of the session that is over. */
  readonly progress: number;
  /** 0…1, where the warnings stand. */
  readonly notches: readonly number[];
  readonly tone: RibbonTone;
  readonly remainingMs: number;
  readonly isUnlimited: boolean;
  readonly isOverPlan: boolean;
}

/** Green, amber from the first warning, red in the last minute (ux §2.6, §6.5; D17). Browsers only display. */
export function ribbonState({ startedAt, endsAt, plannedEndAt, warnings }: SessionTimes, now: number): RibbonState {
  const end = endsAt ?? plannedEndAt;
  if (end === undefined)
    return { progress: 0, notches: [], tone: 'calm', remainingMs: 0, isUnlimited: true, isOverPlan: false };
  const length = Math.max(1, end - startedAt);
  const remainingMs = Math.max(0, end - now);
  const isOverPlan = endsAt === null && now > end;
  const firstWarningMs = Math.max(0, ...warnings) * 60_000;
  const isLast = endsAt !== null && remainingMs <= 60_000;
  return {
    progress: Math.min(1, Math.max(0, (now - startedAt) / length)),
    notches: warnings.map(minutes => 1 - (minutes * 60_000) / length).filter(place => place > 0 && place < 1),
    tone: isLast ? 'last' : remainingMs <= firstWarningMs ? 'warn' : 'calm',
    remainingMs,
    isUnlimited: false,
    isOverPlan,
  };
}
