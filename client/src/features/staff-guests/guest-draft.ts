import type { NewGuest } from '@priyom/shared/domain/guest/schema';

export type GuestDraft = NewGuest & { reason: string };

export const NO_GUEST: GuestDraft = { role: 'interpreter', name: '', organisation: '', contact: '', reason: '' };

export interface Missing {
  name: boolean;
  organisation: boolean;
  reason: boolean;
}

/** Of an interpreter the organisation may be nobody's; a guest is shown by it. A reason is asked for in the room only. */
export function missingIn({ role, name, organisation, reason }: GuestDraft, asksReason: boolean): Missing {
  return {
    name: name.trim() === '',
    organisation: role === 'guest' && organisation.trim() === '',
    reason: asksReason && reason.trim() === '',
  };
}

export const isWhole = ({ name, organisation, reason }: Missing): boolean => !name && !organisation && !reason;
