import type { PhoneState, Snapshot } from '@priyom/shared/signaling/snapshot';
import { type FormEvent, useEffect, useState } from 'react';
import type { CallSession } from '../../../call/session.ts';
import { type Translation, useText } from '../../../i18n/catalog.ts';
import { citizenPhoneText, type ru } from '../../../i18n/citizen-phone.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import * as icons from '../../../ui/icons.ts';
import { telOf } from '../../../ui/tel.ts';
import { useHelp } from '../../citizen-frame/help-context.ts';
import { digitsOf, isCallable } from '../../citizen-frame/phone-number.ts';
import { Sheet } from '../Sheet.tsx';

export interface PhoneSheetProps {
  session: CallSession;
  snapshot: Snapshot;
  onHide: () => void;
}

/** What becomes of «Телефон» (D22): who rings which number, the way back, and the office's number when nobody does. */
export default function PhoneSheet({ session, snapshot, onHide }: PhoneSheetProps) {
  const t = useText(citizenPhoneText);
  const { whom } = useHelp();
  const [isOther, setOther] = useState(false);
  const mine = snapshot.participants.find(({ id }) => id === snapshot.me.participantId);
  const phone = mine?.phone ?? 'none';
  const end = mine?.phoneEnd ?? '';
  const title = titleOf(phone, end, t);
  useEffect(() => announce(title, { kind: 'network' }), [title]);
  const isAsked = isOther || (end === '' && phone !== 'talking');
  const canHide = phone === 'noAnswer' || phone === 'talking';
  const text = phone === 'talking' ? t.talkingText : phone === 'noAnswer' ? t.noAnswerText : t.stays;
  return (
    <Sheet title={title} text={<p>{text}</p>} {...(canHide && { onHide })}>
      {isAsked ? (
        <NumberForm session={session} onTaken={() => setOther(false)} />
      ) : (
        phone !== 'talking' && (
          <Button size="sm" onClick={() => setOther(true)}>
            {t.otherNumber}
          </Button>
        )
      )}
      <WaysBack session={session} snapshot={snapshot} />
      {whom && phone !== 'talking' && (
        <LinkButton size="sm" variant="ghost" icon={icons.phone} href={telOf(whom.phone)}>
          {phone === 'wanted' ? `${t.noRing}: ${whom.phone}` : t.call(whom.phone)}
        </LinkButton>
      )}
    </Sheet>
  );
}

function titleOf(phone: PhoneState, end: string, t: Translation<typeof ru>): string {
  if (phone === 'talking') return t.talking;
  if (end === '') return t.wantedAnywhere;
  if (phone === 'dialled') return t.dialled(end);
  return phone === 'noAnswer' ? t.noAnswer(end) : t.wanted(end);
}

/** One press back to the widest rung that the text has; chat where nothing else is. */
function WaysBack({ session, snapshot }: Pick<PhoneSheetProps, 'session' | 'snapshot'>) {
  const t = useText(citizenPhoneText);
  const [back] = (['video', 'voice', 'chat'] as const).filter(mode => snapshot.modes.includes(mode));
  if (!back) return null;
  return (
    <Button size="sm" icon={back === 'video' ? icons.video : icons.mic} onClick={() => void session.setMode(back)}>
      {t.back[back]}
    </Button>
  );
}

function NumberForm({ session, onTaken }: { session: CallSession; onTaken: () => void }) {
  const t = useText(citizenPhoneText);
  const [phone, setPhone] = useState('');
  const [state, setState] = useState<'idle' | 'short' | 'sending' | 'failed'>('idle');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (digitsOf(phone) === 0 || !isCallable(phone)) return setState('short');
    setState('sending');
    const { ok } = await session.wantPhone(phone.trim());
    setState(ok ? 'idle' : 'failed');
    if (ok) onTaken();
  };
  const errors = { idle: undefined, sending: undefined, short: t.digits(digitsOf(phone)), failed: t.failed };
  return (
    <form className="stack" onSubmit={event => void send(event)}>
      <Field
        label={t.number}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        value={phone}
        onChange={setPhone}
        error={errors[state]}
      />
      <Button type="submit" variant="primary" icon={icons.phone} busy={state === 'sending'} busyLabel={t.sending}>
        {t.send}
      </Button>
    </form>
  );
}
