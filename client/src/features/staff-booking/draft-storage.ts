import * as z from 'zod';
import { forgetOnSignOut } from '../staff-app/private-memory.ts';
import { BookingDraft } from './draft.ts';

const KEY = 'priyom.booking';
const Stored = z.object({ staffId: z.string(), requestId: z.string(), draft: BookingDraft });
export type StoredDraft = z.infer<typeof Stored>;

forgetOnSignOut(forgetDraft);

/**
 * Personal data, so this tab alone keeps them, and only until booked or signed out. An expired session is no sign-out:
 * whoever signs in again finds their draft; somebody else at the desk does not.
 */
export function recallDraft(staffId: string): StoredDraft | null {
  try {
    const stored = Stored.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
    if (stored.success && stored.data.staffId === staffId) return stored.data;
  } catch {
    // Storage refused, or not ours: the form begins empty.
  }
  forgetDraft();
  return null;
}

export function keepDraft(stored: StoredDraft): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(stored));
  } catch {
    // Without storage the draft lives as long as the page.
  }
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
