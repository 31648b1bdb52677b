import { useText } from '../../i18n/catalog.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { CopyButton } from '../staff-booking/CopyButton.tsx';
import { CHANNELS } from '../staff-booking/draft.ts';
import { readPhone, showPhone } from '../staff-booking/phone.ts';
import type { Party } from './use-card.ts';
import './contact.css';

/** D22: the number is one press away; on a computer without a phone it can be copied. */
export function Contact({ party }: { party: Pick<Party, 'contact' | 'speakerName'> }) {
  const t = useText(staffAppointmentText);
  const { value } = party.contact;
  const channel = CHANNELS.find(each => each === party.contact.channel) ?? 'other';
  const phone = readPhone(value);
  const words = showPhone(value);
  return (
    <span className="mc-contact">
      <span>
        {t.channel[channel]}
        {words && ', '}
        <ContactAddress party={party} phone={phone.kind === 'ok' ? phone.number : null} words={words} />
      </span>
      {words && <CopyButton text={value} size="sm" variant="ghost" label={`${t.copyContact(party.speakerName)}`} />}
    </span>
  );
}

function ContactAddress({
  party,
  phone,
  words,
}: {
  party: Pick<Party, 'contact' | 'speakerName'>;
  phone: string | null;
  words: string;
}) {
  const t = useText(staffAppointmentText);
  if (phone) {
    return (
      <a href={`tel:${phone}`} aria-label={`${words}. ${t.call(party.speakerName)}`}>
        {words}
      </a>
    );
  }
  return party.contact.channel === 'email' ? <a href={`mailto:${words}`}>{words}</a> : words;
}
