import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import type { Outcome } from '../../call/signaling/outbox.ts';
import { type Translation, useText } from '../../i18n/catalog.ts';
import { type ru, staffRoomPhoneText } from '../../i18n/staff-room-phone.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { showPhone } from '../staff-booking/phone.ts';
import { OutcomeFailure } from './OutcomeFailure.tsx';

interface PhoneRowProps {
  session: CallSession;
  person: ParticipantView;
  isAway: boolean;
  /** Something is to be read aloud before they can talk by telephone. */
  onConsents: () => void;
}

/** One press shows the number and, on a telephone, dials it; then the lead says how it went (D22). */
export function PhoneRow({ session, person, isAway, onConsents }: PhoneRowProps) {
  const { byPhone: t } = useText(staffRoomPhoneText);
  const [phones, setPhones] = useState<readonly string[] | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const dial = async () => {
    setBusy(true);
    const dialled = await session.dialPhone(person.id);
    setBusy(false);
    setOutcome(dialled.outcome);
    if (!dialled.outcome.ok) return;
    setPhones(dialled.phones);
    const [number] = dialled.phones;
    // On a computer without a telephone the number is for the one on the desk.
    if (number && matchMedia('(pointer: coarse)').matches) window.location.assign(telOf(number));
  };
  const reach = async () => {
    const reached = await leadOf(session).reachedByPhone(person.id, []);
    if (!reached.ok && reached.error.code === 'CONSENT_REQUIRED') onConsents();
    else setOutcome(reached);
  };
  const giveUp = async () => {
    setOutcome(await leadOf(session).noAnswer(person.id));
    setPhones(null);
  };
  const isDialled = phones !== null && phones.length > 0;
  return (
    <section className="rm-wait" aria-label={t.whom(person.shownAs)}>
      <b className="grow">{wordsOf(person, isAway, isDialled, t.running)}</b>
      {phones?.map(number => (
        <LinkButton key={number} size="sm" icon={icons.phone} href={telOf(number)}>
          {t.running.call(showPhone(number))}
        </LinkButton>
      ))}
      {phones?.length === 0 && <small role="status">{t.running.noNumber}</small>}
      {!isDialled && (
        <Button
          variant="primary"
          icon={icons.phone}
          busy={busy}
          busyLabel={t.running.dialling}
          onClick={() => void dial()}
        >
          {person.phone === 'noAnswer' ? t.running.again : t.running.dial}
        </Button>
      )}
      {isDialled && (
        <Button size="sm" variant="ghost" onClick={() => void giveUp()}>
          {t.notReached}
        </Button>
      )}
      <Button {...(isDialled ? { variant: 'primary' as const } : { size: 'sm' as const })} onClick={() => void reach()}>
        {t.reached}
      </Button>
      <OutcomeFailure outcome={outcome} />
    </section>
  );
}

type Words = Translation<typeof ru>['byPhone']['running'];

function wordsOf({ shownAs, phone, phoneEnd, status }: ParticipantView, isAway: boolean, isDialled: boolean, t: Words) {
  if (isDialled || phone === 'dialled') return t.dialled(shownAs);
  if (phone === 'wanted') return t.wanted(shownAs, phoneEnd);
  if (phone === 'noAnswer') return t.noAnswer(shownAs);
  return isAway && status === 'inRoom' ? t.away(shownAs) : t.gone(shownAs);
}

const telOf = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;
