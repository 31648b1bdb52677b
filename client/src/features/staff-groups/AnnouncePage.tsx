import type { PolicyView } from '@priyom/shared/api/policy';
import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { usePolicy } from '../staff-app/use-policy.ts';
import { useBasis, useBookable } from '../staff-booking/use-basis.ts';
import type { Specialist } from '../staff-booking/WhenFields.tsx';
import { AnnounceForm } from './AnnounceForm.tsx';
import { useAnnounce } from './use-announce.ts';
import '../staff-booking/booking.css';
import './groups.css';

/** D9: a group with its time, a draft until it is published. */
export function AnnouncePage() {
  const policy = usePolicy();
  const bookable = useBookable();
  if (policy.data && bookable.data) {
    return <Announcing policy={policy.data} specialists={bookable.data.specialists} />;
  }
  return (
    <>
      <Head isBegun={false} onClear={() => {}} />
      <PageBody>
        <QueryState queries={[policy, bookable]} />
      </PageBody>
    </>
  );
}

function Announcing({ policy, specialists }: { policy: PolicyView; specialists: readonly Specialist[] }) {
  const basis = useBasis(policy, specialists);
  const announce = useAnnounce(basis);
  return (
    <>
      <Head isBegun={announce.isBegun} onClear={announce.startAnew} />
      <AnnounceForm announce={announce} basis={basis} specialists={specialists} />
    </>
  );
}

function Head({ isBegun, onClear }: { isBegun: boolean; onClear: () => void }) {
  const words = useText(staffGroupsText);
  const booking = useText(staffBookingText);
  return (
    <PageHead
      title={words.form.title}
      crumbs={[{ label: words.title, href: `${BASE}/groups` }]}
      sub={isBegun ? booking.kept : words.form.lead}
      actions={
        isBegun && (
          <Button variant="ghost" icon={icons.undo} onClick={onClear}>
            {booking.clear}
          </Button>
        )
      }
    />
  );
}
