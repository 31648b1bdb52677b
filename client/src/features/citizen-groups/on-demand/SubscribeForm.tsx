import { type FormEvent, useRef, useState } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenGroupFormText } from '../../../i18n/citizen-group-form.ts';
import { citizenGroupLettersText } from '../../../i18n/citizen-group-letters.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Card.tsx';
import { useEntryFocus } from '../../../ui/entry-focus.ts';
import { Field } from '../../../ui/Field.tsx';
import * as icons from '../../../ui/icons.ts';
import { SendingOutcome } from '../SendingOutcome.tsx';
import { emailOf } from '../typed.ts';
import { createLettersApi } from './letters-api.ts';
import { type SubscribeUse, useSubscribe } from './use-subscribe.ts';

export interface SubscribeFormProps extends Pick<SubscribeUse, 'slug' | 'puzzle' | 'renew'> {
  /** For stories. */
  api?: SubscribeUse['api'] | undefined;
  first?: string | undefined;
}

/** An address, and what will come of it: nothing is sent there before its owner says yes from the letter (D9). */
export default function SubscribeForm({ api: given, first = '', ...use }: SubscribeFormProps) {
  const t = useText(citizenGroupLettersText).form;
  const { solving } = useText(citizenGroupFormText);
  const [api] = useState(() => given ?? createLettersApi());
  const [typed, setTyped] = useState(first);
  const [isPressed, setPressed] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { state, likely, sentTo, subscribe } = useSubscribe({ ...use, api });
  const email = emailOf(typed);
  if (sentTo) return <Sent email={sentTo} />;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setPressed(true);
    if (email.ok) void subscribe(email.email);
    // The fault is drawn first.
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <Field
        label={t.email}
        hint={t.consent}
        type="email"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        value={typed}
        onChange={setTyped}
        error={isPressed && !email.ok ? t.fault[email.fault] : undefined}
      />
      <SendingOutcome state={state} likely={likely} />
      <Button
        type="submit"
        block
        icon={icons.letter}
        busy={state.kind === 'solving' || state.kind === 'sending'}
        busyLabel={state.kind === 'solving' ? solving : t.sending}
      >
        {t.submit}
      </Button>
    </form>
  );
}

/** The form is gone with the pressed button. */
function Sent({ email }: { email: string }) {
  const t = useText(citizenGroupLettersText).form;
  const place = useEntryFocus<HTMLDivElement>();
  return (
    <div role="status" tabIndex={-1} ref={place}>
      <Note tone="ok" icon={icons.letter}>
        <b>{t.sent(email)}</b>
        <p>{t.sentNext}</p>
      </Note>
    </div>
  );
}
