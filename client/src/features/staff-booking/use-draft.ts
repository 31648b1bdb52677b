import { MOST_GUESTS } from '@priyom/shared/domain/guest/schema';
import { useState } from 'react';
import { newRequestId } from '../staff-app/request.ts';
import { type Basis, settled, withDefaults } from './choices.ts';
import {
  type BookingDraft,
  type GuestToBook,
  MOST_PARTIES,
  newDraft,
  newGuest,
  newParty,
  type PartyDraft,
} from './draft.ts';
import { forgetDraft, keepDraft, recallDraft, type StoredDraft } from './draft-storage.ts';

/** What is typed, kept in this tab from the first change on. */
export function useDraft(basis: Basis, kind: BookingDraft['kind']) {
  const [{ requestId, draft }, setBegun] = useState<StoredDraft>(() => {
    const { requestId, draft } = recallDraft() ?? begin(kind);
    return { requestId, draft: withDefaults(draft, basis) };
  });

  function edit(change: Partial<BookingDraft>) {
    const next = { requestId, draft: settled({ ...draft, ...change }, basis) };
    setBegun(next);
    keepDraft(next);
  }

  const { parties, guests } = draft;
  return {
    draft,
    requestId,
    edit,
    editParty: (index: number, change: Partial<PartyDraft>) =>
      edit({ parties: parties.map((party, at) => (at === index ? { ...party, ...change } : party)) }),
    addParty: () => edit({ parties: [...parties, newParty(parties.at(-1)?.kind ?? 'citizen', newRequestId())] }),
    removeParty: (index: number) => edit({ parties: parties.filter((_, at) => at !== index) }),
    mayAddParty: parties.length < MOST_PARTIES,
    editGuest: (index: number, change: Partial<GuestToBook>) =>
      edit({ guests: guests.map((guest, at) => (at === index ? { ...guest, ...change } : guest)) }),
    addGuest: (role: GuestToBook['role']) => edit({ guests: [...guests, newGuest(role, newRequestId())] }),
    removeGuest: (index: number) => edit({ guests: guests.filter((_, at) => at !== index) }),
    mayAddGuest: guests.length < MOST_GUESTS,
    isBegun:
      [parties.length - 1, guests.length, draft.colleagues.length, draft.title.length].some(Boolean) ||
      parties.some(isBegun),
    startAnew() {
      forgetDraft();
      const { requestId, draft } = begin(kind);
      setBegun({ requestId, draft: withDefaults(draft, basis) });
    },
  };
}

/** One request id from the first letter to the success: a press repeated after a lost answer books nothing twice. */
function begin(kind: BookingDraft['kind']): StoredDraft {
  return { requestId: newRequestId(), draft: newDraft(newRequestId(), kind) };
}

function isBegun({ served, representative, contact, reason }: PartyDraft): boolean {
  return [...Object.values(served), ...Object.values(representative), contact.value, reason].some(Boolean);
}
