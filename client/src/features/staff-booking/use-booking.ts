import { Booked } from '@priyom/shared/api/appointments';
import { instantOf } from '@priyom/shared/calendar/zone';
import type { BookAppointment } from '@priyom/shared/domain/appointment/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { request } from '../staff-app/request.ts';
import { useMe } from '../staff-app/session.ts';
import type { Basis } from './choices.ts';
import type { BookingDraft } from './draft.ts';
import { forgetDraft } from './draft-storage.ts';
import { rememberBooked } from './issued-links.ts';
import { takenStarts } from './nearest.ts';
import { isForTalk } from './talk-address.ts';
import { type Fault, type Faults, toBooking } from './to-booking.ts';
import { useDraft } from './use-draft.ts';
import { useSlots } from './use-slots.ts';

const NO_FAULTS: Faults = new Map();

/** The form: draft, free times, faults after the first press, and the booking itself. */
export function useBooking(basis: Basis) {
  const [search] = useSearchParams();
  const form = useDraft(basis, isForTalk(search) ? 'peer' : 'citizens');
  const { draft, requestId } = form;
  const slots = useSlots(draft);
  const booking = useBook();
  const [tried, setTried] = useState(false);
  const reading = toBooking(draft, requestId);
  const faults = withTaken(reading.faults, slots.data?.slots.find(slot => slot.time === draft.time)?.state);

  return {
    ...form,
    slots,
    faults: tried ? faults : NO_FAULTS,
    /** A press has found something missing. */
    isTried: tried,
    isSending: booking.isPending,
    failure: booking.error,
    /** Set when somebody was faster: what is free instead (D7). */
    takenNow: takenStarts(booking.error),
    edit(change: Partial<BookingDraft>) {
      // What the server refused was another wish.
      if (!booking.isPending) booking.reset();
      form.edit(change);
    },
    /** @returns how many places are to be corrected; 0 when it was sent. */
    submit(): number {
      setTried(true);
      if (!reading.ok || faults.size > 0) return faults.size;
      if (!booking.isPending) booking.mutate(reading.wish);
      return 0;
    },
    startAnew() {
      setTried(false);
      booking.reset();
      form.startAnew();
    },
  };
}
export type Booking = ReturnType<typeof useBooking>;

/** With the start that somebody else has taken while the form was filled. */
export function withTaken(faults: Faults, state: string | undefined): Faults {
  return state === 'taken' ? new Map<string, Fault>([...faults, ['time', { kind: 'taken' }]]) : faults;
}

function useBook() {
  const queries = useQueryClient();
  const { zone } = useMe().institution;
  const pageKey = useLocation().key;
  return useMutation({
    mutationFn: (body: BookAppointment) => request('book', Booked, { body }),
    onSuccess: ({ appointment, links, guests }, wish) => {
      const wished = instantOf(wish.date, wish.time, zone).getTime();
      const isEarlier = Date.parse(appointment.startsAt) !== wished || appointment.minutes !== wish.minutes;
      forgetDraft();
      rememberBooked({ pageKey, appointment, links, guests, isEarlier });
      void queries.invalidateQueries({ queryKey: ['today'] });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['slots'] }),
  });
}
