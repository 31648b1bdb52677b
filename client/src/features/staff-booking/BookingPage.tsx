import type { PolicyView } from '@priyom/shared/api/policy';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { usePolicy } from '../staff-app/use-policy.ts';
import { BookedPanel } from './BookedPanel.tsx';
import { BookingForm } from './BookingForm.tsx';
import { useIssuedLinks } from './issued-links.ts';
import { useBasis, useBookable } from './use-basis.ts';
import { useBooking } from './use-booking.ts';
import type { Specialist } from './WhenFields.tsx';
import './booking.css';

/** D7: a person phones, and the meeting with its link is ready before the talk ends. */
export function BookingPage() {
  const t = useText(staffBookingText);
  const policy = usePolicy();
  const bookable = useBookable();
  const { key } = useLocation();
  const booked = useIssuedLinks(memory => memory.booked);
  const [dismissed, setDismissed] = useState<string | null>(null);
  if (booked?.pageKey === key && dismissed !== booked.appointment.id) {
    return <BookedPanel booked={booked} onAnother={() => setDismissed(booked.appointment.id)} />;
  }
  if (!policy.data || !bookable.data) {
    return (
      <>
        <PageHead title={t.title} sub={t.lead} />
        <PageBody>
          <QueryState queries={[policy, bookable]} />
        </PageBody>
      </>
    );
  }
  return <Booking policy={policy.data} specialists={bookable.data.specialists} />;
}

function Booking({ policy, specialists }: { policy: PolicyView; specialists: readonly Specialist[] }) {
  const t = useText(staffBookingText);
  const basis = useBasis(policy, specialists);
  const booking = useBooking(basis);
  return (
    <>
      <PageHead
        title={t.title}
        sub={booking.isBegun ? t.kept : t.lead}
        actions={
          booking.isBegun && (
            <Button variant="ghost" icon={icons.undo} onClick={booking.startAnew}>
              {t.clear}
            </Button>
          )
        }
      />
      <BookingForm booking={booking} basis={basis} specialists={specialists} />
    </>
  );
}
