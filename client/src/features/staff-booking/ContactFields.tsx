import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { Field } from '../../ui/Field.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { CHANNELS, type PartyDraft } from './draft.ts';
import { faultText } from './fault-text.ts';
import { showPhone } from './phone.ts';
import { contactFault } from './to-booking.ts';

type Contact = PartyDraft['contact'];

interface ContactFieldsProps {
  value: Contact;
  onChange: (value: Contact) => void;
  /** After a press on «Назначить»; before it a field speaks up once it was left half-filled. */
  error: string | undefined;
}

const INPUT = {
  phone: { type: 'tel', inputMode: 'tel' },
  sms: { type: 'tel', inputMode: 'tel' },
  max: { type: 'tel', inputMode: 'tel' },
  inPerson: { type: 'tel', inputMode: 'tel' },
  email: { type: 'email', inputMode: 'email' },
  vk: { type: 'text', inputMode: 'text' },
  other: { type: 'text', inputMode: 'text' },
} as const;

export function ContactFields({ value, onChange, error }: ContactFieldsProps) {
  const t = useText(staffBookingText);
  const [left, setLeft] = useState(false);
  const fault = left && value.value.trim() !== '' ? contactFault(value) : null;

  function leave() {
    setLeft(true);
    const isNumber = INPUT[value.channel].type === 'tel';
    if (isNumber && contactFault(value) === null) onChange({ ...value, value: showPhone(value.value) });
  }

  return (
    <>
      <Labelled label={t.channel.label}>
        {labelId => (
          <RadioCards
            look="pills"
            label={t.channel.label}
            labelledBy={labelId}
            options={CHANNELS.map(channel => ({ value: channel, label: t.channel[channel] }))}
            value={value.channel}
            onChange={channel => onChange({ ...value, channel })}
          />
        )}
      </Labelled>
      <Field
        label={t.value[value.channel]}
        hint={t.valueHint[value.channel]}
        {...INPUT[value.channel]}
        autoComplete="off"
        maxWidth="26rem"
        value={value.value}
        onChange={text => {
          setLeft(false);
          onChange({ ...value, value: text });
        }}
        onBlur={leave}
        error={error ?? (fault ? faultText(t.faults, 'contact.value', fault) : undefined)}
      />
    </>
  );
}
