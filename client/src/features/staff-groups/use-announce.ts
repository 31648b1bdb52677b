import { GroupPage } from '@priyom/shared/api/groups';
import type { AnnounceGroup } from '@priyom/shared/domain/group/schema';
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiError } from '../staff-app/api-error.ts';
import { request } from '../staff-app/request.ts';
import { type Basis, settled, withDefaults } from '../staff-booking/choices.ts';
import { takenStarts } from '../staff-booking/nearest.ts';
import type { Faults } from '../staff-booking/to-booking.ts';
import { withTaken } from '../staff-booking/use-booking.ts';
import { slotsQuery, useSlots } from '../staff-booking/use-slots.ts';
import { AnnounceDraft, isBegun, NEW_GROUP, toAnnounce } from './announce-draft.ts';
import { type MeetingFault, meetingFaults, shownFault } from './meeting-fault.ts';
import { useKept } from './use-kept.ts';

export const ANNOUNCE_KEY = 'announce';

const NO_FAULTS: Faults = new Map();

/** The form: draft kept in this tab, free times, faults after the first press, and the announcing itself. */
export function useAnnounce(basis: Basis) {
  const kept = useKept(ANNOUNCE_KEY, AnnounceDraft, NEW_GROUP, draft => withDefaults(draft, basis));
  const draft = kept.value;
  const slots = useSlots(draft);
  const sending = useSending(kept);
  const [tried, setTried] = useState(false);
  const reading = toAnnounce(draft, kept.requestId);
  const faults = withTaken(reading.faults, slots.data?.slots.find(slot => slot.time === draft.time)?.state);
  const ofMeetings = useMeetingFaults(draft, basis.today);

  return {
    draft,
    slots,
    faults: tried ? faults : NO_FAULTS,
    /** Of a course's other meetings, in their order. */
    meetingFaults: ofMeetings.map(fault => shownFault(fault, tried)),
    isBegun: isBegun(draft),
    isSending: sending.isPending,
    failure: sending.error,
    takenNow: takenStarts(sending.error),
    edit(change: Partial<AnnounceDraft>) {
      // What the server refused was another wish.
      if (!sending.isPending) sending.reset();
      kept.write(settled({ ...draft, ...change }, basis));
    },
    /** @returns how many places are to be corrected; 0 when it was sent. */
    submit(): number {
      setTried(true);
      const wrong = faults.size + ofMeetings.filter(fault => fault !== null).length;
      if (reading.wish === null || wrong > 0) return wrong;
      if (!sending.isPending) sending.mutate(reading.wish);
      return 0;
    },
    startAnew() {
      setTried(false);
      sending.reset();
      kept.forget();
    },
  };
}
export type Announce = ReturnType<typeof useAnnounce>;

/** Each meeting's day is asked for once: what is taken meanwhile, the server says. */
function useMeetingFaults(draft: AnnounceDraft, today: string): (MeetingFault | null)[] {
  const { isCourse, more, specialistId, minutes } = draft;
  const meetings = isCourse ? more : [];
  const days = useQueries({
    queries: meetings.map(({ date }) => ({ ...slotsQuery({ specialistId, date, minutes }), staleTime: 60_000 })),
    combine: found => found.map(({ data }) => data),
  });
  return meetingFaults({ draft: { ...draft, more: meetings }, minutes, today, days });
}

function useSending({ forget, renew }: { forget: () => void; renew: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: AnnounceGroup) => request('announceGroup', GroupPage, { body }),
    onSuccess: page => {
      forget();
      queries.setQueryData(['group', page.group.id], page);
      for (const kind of ['groups', 'today']) void queries.invalidateQueries({ queryKey: [kind] });
      // «Назад» leads to the list, not to an empty form.
      void navigate(`/groups/${page.group.id}`, { replace: true });
    },
    // A lost answer is asked for again under the same id; a refusal is an answer.
    onError: error => {
      if (error instanceof ApiError && error.code !== 'OFFLINE' && error.code !== 'INTERNAL') renew();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['slots'] }),
  });
}
