import type { Plan } from './way.ts';

const KEY = 'priyom.visit';

/** What a reload needs to return to where the person was: which link, and how they chose to talk. No secret. */
export interface Kept {
  invitationId: string;
  plan: Plan | null;
}

export function keep(kept: Kept): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage is refused: a reload asks for the link once more, nothing else is lost.
  }
}

export function kept(): Kept | null {
  try {
    return keptOf(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  } catch {
    return null;
  }
}

export function forgetKept(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept then.
  }
}

const MODES = ['video', 'voice', 'chat', 'phone'] as const;

function keptOf(value: unknown): Kept | null {
  if (typeof value !== 'object' || value === null || !('invitationId' in value)) return null;
  const { invitationId } = value;
  if (typeof invitationId !== 'string') return null;
  return { invitationId, plan: 'plan' in value ? planOf(value.plan) : null };
}

function planOf(value: unknown): Plan | null {
  if (typeof value !== 'object' || value === null || !('mode' in value)) return null;
  const mode = MODES.find(known => known === value.mode);
  if (!mode) return null;
  return { mode, camera: 'camera' in value && value.camera === true, mic: 'mic' in value && value.mic === true };
}
