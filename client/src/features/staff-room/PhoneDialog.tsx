import { useText } from '../../i18n/catalog.ts';
import { staffRoomPhoneText } from '../../i18n/staff-room-phone.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Fact.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { Contact } from '../staff-appointment/Contact.tsx';
import { useCard } from '../staff-appointment/use-card.ts';

interface PhoneDialogProps {
  consultationId: string;
  /** The talk itself is on the telephone: nobody stays here meanwhile. */
  isByPhone?: boolean;
  onClose: () => void;
}

/** The telephone never fails (ux §1.2): the number over the running meeting, which goes on behind it. */
export function PhoneDialog({ consultationId, isByPhone = false, onClose }: PhoneDialogProps) {
  const { phone: t, byPhone } = useText(staffRoomPhoneText);
  // A consultation has the id of its appointment.
  const card = useCard(consultationId);
  const actions = (
    <Button variant="primary" onClick={onClose}>
      {t.done}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.title} lead={isByPhone ? byPhone.numberLead : t.lead} actions={actions}>
      {card.data ? (
        <Facts
          items={card.data.appointment.parties.map(party => ({
            label: party.speakerName,
            value: <Contact party={party} />,
            isWide: true,
          }))}
        />
      ) : (
        <QueryState queries={[card]} lines={[60]} />
      )}
    </Dialog>
  );
}
