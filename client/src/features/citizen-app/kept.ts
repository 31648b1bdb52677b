import { TabMemory } from '../../call/tab-memory.ts';
import type { Found } from '../../call/waiting-report.ts';
import { isInstalled } from '../installed/is-installed.ts';
import type { Plan } from './way.ts';

const memory = new TabMemory('visit');
/** Of the device, and only where its owner has put the icon on its screen: a shared computer remembers nobody. */
const behindIcon = new TabMemory('visit', () => localStorage);
const KEY = 'last';

/** What a reload needs to return to where the person was: which link, and how they chose to talk. No secret. */
export interface Kept {
  invitationId: string;
  plan: Plan | null;
}

export function keep(kept: Kept): void {
  memory.set(KEY, JSON.stringify(kept));
  // The icon opens the link that was opened last, wherever that was.
  if (isInstalled() || behindIcon.get(KEY) !== null) keepForIcon(kept.invitationId);
}

export const keepForIcon = (invitationId: string): void => behindIcon.set(KEY, invitationId);

/** What the icon opens, in its own window alone. */
export function keptForIcon(): Kept | null {
  const invitationId = isInstalled() ? behindIcon.get(KEY) : null;
  return invitationId === null ? null : { invitationId, plan: null };
}

export function forgetKept(): void {
  memory.forget(KEY);
  behindIcon.forget(KEY);
}

export function kept(): Kept | null {
  try {
    return keptOf(JSON.parse(memory.get(KEY) ?? 'null'));
  } catch {
    return null;
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
  const found = 'found' in value ? foundIn(value.found) : null;
  return {
    mode,
    camera: 'camera' in value && value.camera === true,
    mic: 'mic' in value && value.mic === true,
    ...(found && { found }),
  };
}

const RESULTS = ['ok', 'weak', 'none', 'denied', 'busy', 'silent', 'failed', 'skipped'] as const;

function foundIn(value: unknown): Found | null {
  if (typeof value !== 'object' || value === null) return null;
  const results = new Map<string, unknown>(Object.entries(value));
  const of = (row: string) => RESULTS.find(known => known === results.get(row)) ?? 'skipped';
  return { camera: of('camera'), mic: of('mic'), sound: of('sound'), network: of('network') };
}
