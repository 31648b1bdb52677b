import { useText } from '../i18n/catalog.ts';
import { useFormat } from '../i18n/format.ts';
import { uiText } from '../i18n/ui.ts';
import { classes } from './classes.ts';
import { type RibbonState, type RibbonTone, ribbonState, type SessionTimes } from './ribbon-state.ts';

export interface RibbonProps {
  /** 0…1 */
  progress: number;
  /** 0…1; two at one place (the booked end where a warning stands) are one. */
  notches?: readonly number[] | undefined;
  tone?: RibbonTone | undefined;
  /** Says the same in words for screen readers; leave out where words stand beside it. */
  label?: string | undefined;
}

const percent = (part: number): string => `${Math.round(part * 1000) / 10}%`;

/** One bar = one session's cap, or the wait up to its start. Always beside words. */
export function Ribbon({ progress, notches = [], tone = 'calm', label }: RibbonProps) {
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <div className={classes('ribbon', tone === 'warn' && 'warn', tone === 'last' && 'over')} {...named}>
      <i style={{ '--p': percent(progress) }} />
      {[...new Set(notches)].map(place => (
        <b key={place} style={{ '--x': percent(place) }} />
      ))}
    </div>
  );
}

/** «Осталось 23 мин»; seconds only in the last minute; words instead when there is no end. */
function useRemainingWords({ isUnlimited, isOverPlan, remainingMs, tone }: RibbonState): string {
  const t = useText(uiText);
  if (isUnlimited) return t.noTimeLimit;
  if (isOverPlan) return t.longerThanPlanned;
  if (remainingMs === 0) return t.timeIsUp;
  if (tone === 'last') return t.remainingSeconds(Math.ceil(remainingMs / 1000));
  return t.remainingMinutesShort(Math.ceil(remainingMs / 60_000));
}

export interface SessionClockProps {
  times: SessionTimes;
  /** The server's present moment, milliseconds; the caller ticks it (each second in the last minute, else each 10 s). */
  now: number;
  /** Also shows «до 11:35» at the right. */
  withEnd?: boolean | undefined;
}

/** Ribbon with words for the top of the stage. The role stays silent: the moments are announced, not the ticking. */
export function SessionClock({ times, now, withEnd }: SessionClockProps) {
  const t = useText(uiText);
  const format = useFormat();
  const state = ribbonState(times, now);
  const words = useRemainingWords(state);
  return (
    <div className={classes('clock', state.tone !== 'calm' && 'warn')} role="timer" aria-live="off">
      <span>
        <b className="t">{words}</b>
        {withEnd && times.endsAt !== null && <span>{t.untilTime(format.time(times.endsAt))}</span>}
      </span>
      {!state.isUnlimited && <Ribbon progress={state.progress} notches={state.notches} tone={state.tone} />}
    </div>
  );
}
