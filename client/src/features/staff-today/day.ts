import type { AppointmentView, Today } from '@priyom/shared/api/appointments';
import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { hasCheck } from '@priyom/shared/domain/check/rules';
import type { Desk } from '@priyom/shared/signaling/desk';
import type { Waiting } from '../staff-app/waiting.ts';

/** One row of the agenda, in the order of time. */
export type Row =
  | { kind: 'meeting'; meeting: AppointmentView }
  | { kind: 'live'; meeting: AppointmentView; waiting: Waiting | null }
  | { kind: 'break'; from: string; to: string }
  | { kind: 'now' };

const OVER = new Set(['held', 'noShow', 'cancelled']);

export function endsAt(meeting: AppointmentView): number {
  return Date.parse(meeting.startsAt) + meeting.minutes * 60_000;
}

export function isOver(meeting: AppointmentView): boolean {
  return OVER.has(meeting.status);
}

/** The nearest own meeting that has not begun and for which there is something to check (D11). */
export function nextToCheck(meetings: readonly AppointmentView[], staffId: string): AppointmentView | undefined {
  return meetings.find(
    meeting => meeting.status === 'booked' && meeting.specialist.staffId === staffId && isToBeChecked(meeting),
  );
}

/** Something of the computer is used, for somebody who is served. */
const isToBeChecked = (meeting: AppointmentView): boolean => hasCheck(meeting.method) && !isAmongColleagues(meeting);

/** none: nothing of the computer is used · early: it opens later · mine, theirs: open, and who is to run it. */
export type CheckState = 'none' | 'passed' | 'failed' | 'early' | 'mine' | 'theirs';

export function checkStateOf(meeting: AppointmentView, staffId: string, now: Date): CheckState {
  const { check, specialist } = meeting;
  if (!isToBeChecked(meeting)) return 'none';
  if (check.status === 'passed' || check.status === 'failed') return check.status;
  if (now < new Date(check.opensAt)) return 'early';
  return specialist.staffId === staffId ? 'mine' : 'theirs';
}

/** Who waits, else the running one, else the next one: it is opened in place. */
export function liveMeeting(meetings: readonly AppointmentView[], desk: Desk | null): AppointmentView | null {
  const open = meetings.filter(meeting => !isOver(meeting));
  const waiting = new Set(desk?.waiting.map(entry => entry.consultationId));
  return (
    open.find(meeting => meeting.status === 'inSession') ??
    open.find(meeting => waiting.has(meeting.id)) ??
    open[0] ??
    null
  );
}

/** Meetings, breaks and the «now» line in one list. Times of breaks are local HH:MM, given as instants by `at`. */
export function rowsOf(day: Today, desk: Desk | null, now: number, at: (time: string) => number): Row[] {
  const live = liveMeeting(day.appointments, desk);
  const timed: { at: number; row: Row }[] = day.appointments.map(meeting => ({
    at: Date.parse(meeting.startsAt),
    row:
      meeting === live ? { kind: 'live', meeting, waiting: waitingFor(meeting, desk) } : { kind: 'meeting', meeting },
  }));
  for (const pause of day.breaks) timed.push({ at: at(pause.from), row: { kind: 'break', ...pause } });
  timed.push({ at: live ? Math.min(now, Date.parse(live.startsAt)) - 1 : now, row: { kind: 'now' } });
  return timed.sort((a, b) => a.at - b.at).map(entry => entry.row);
}

/** Meetings that are over and stand before the «now» line. */
export function pastRows(rows: readonly Row[]): Row[] {
  const now = rows.findIndex(row => row.kind === 'now');
  return rows.slice(0, Math.max(0, now)).filter(row => row.kind === 'meeting' && isOver(row.meeting));
}

export function waitingFor(meeting: AppointmentView, desk: Desk | null): Waiting | null {
  return desk?.waiting.find(entry => entry.consultationId === meeting.id && entry.status !== 'inRoom') ?? null;
}

/** At the door, the longest first. */
export function waitingNow(desk: Desk | null): Waiting[] {
  const here = desk?.waiting.filter(({ status }) => status !== 'inRoom') ?? [];
  return here.sort((one, other) => one.since.localeCompare(other.since));
}

export interface Sum {
  isWaiting: boolean;
  isRunning: boolean;
  ahead: number;
  lastEnd: number | null;
  unsigned: number;
}

/** What the sentence on top says. */
export function sumOf(day: Today, desk: Desk | null): Sum {
  const open = day.appointments.filter(meeting => !isOver(meeting) && meeting.status !== 'inSession');
  return {
    isWaiting: day.appointments.some(meeting => waitingFor(meeting, desk) !== null),
    isRunning: day.appointments.some(meeting => meeting.status === 'inSession'),
    ahead: open.length,
    lastEnd: open.length > 0 ? Math.max(...open.map(endsAt)) : null,
    unsigned: day.todo.filter(item => item.kind === 'signProtocol').length,
  };
}
