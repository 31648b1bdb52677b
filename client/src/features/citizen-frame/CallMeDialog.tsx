import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenFrameText } from '../../i18n/citizen-frame.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import type { CallMeReason } from './help-context.ts';
import { digitsOf, isCallable } from './phone-number.ts';

export interface CallMeWish {
  reason: CallMeReason;
  phone: string;
  text: string;
}

interface CallMeDialogProps {
  reason: CallMeReason;
  /** True when the institution has it. */
  send: (wish: CallMeWish) => Promise<boolean>;
  onClose: () => void;
}

function useTitle(reason: CallMeReason): [string, string] {
  const t = useText(citizenFrameText).callMe;
  if (reason === 'otherTime') return [t.otherTimeTitle, t.otherTimeLead];
  if (reason === 'again') return [t.againTitle, t.againLead];
  if (reason === 'technician') return [t.technicianTitle, t.technicianLead];
  return [t.title, t.lead];
}

/** «Перезвоните мне» in all its kinds: two fields that may stay empty, one press. What was typed stays on failure. */
export function CallMeDialog({ reason, send, onClose }: CallMeDialogProps) {
  const words = useText(citizenFrameText);
  const t = words.callMe;
  const [title, lead] = useTitle(reason);
  const [phone, setPhone] = useState('');
  const [text, setText] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [state, setState] = useState<'idle' | 'sending' | 'failed'>('idle');
  const error = isChecked && !isCallable(phone) ? t.digitsMissing(digitsOf(phone)) : undefined;
  const submit = async () => {
    setChecked(true);
    if (!isCallable(phone)) return;
    setState('sending');
    if (await send({ reason, phone: phone.trim(), text: text.trim() })) onClose();
    else setState('failed');
  };
  const actions = (
    <Button
      variant="primary"
      icon={reason === 'technician' ? undefined : icons.phone}
      onClick={() => void submit()}
      busy={state === 'sending'}
      busyLabel={words.sending}
    >
      {t.send}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={title} lead={lead} actions={actions}>
      <Field
        label={t.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        hint={t.phoneHint}
        value={phone}
        onChange={setPhone}
        error={error}
      />
      <Field label={reason === 'technician' ? t.problem : t.when} value={text} onChange={setText} limit={400} />
      {state === 'failed' && (
        <div role="alert">
          <Note tone="warn" icon={icons.offline}>
            {t.notSent}
          </Note>
        </div>
      )}
    </Dialog>
  );
}
