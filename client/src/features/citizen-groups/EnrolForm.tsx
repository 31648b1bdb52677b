import type { Enrolled, PublicGroupPage } from '@priyom/shared/api/groups';
import { type FormEvent, useRef, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupFormText } from '../../i18n/citizen-group-form.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { listPath } from './address.ts';
import { Consents } from './Consents.tsx';
import type { GroupsApi } from './groups-api.ts';
import { Needs } from './Needs.tsx';
import { SendingOutcome } from './SendingOutcome.tsx';
import { ShownAsChoice } from './ShownAsChoice.tsx';
import type { ContactFault } from './typed.ts';
import { useEnrol } from './use-enrol.ts';
import { NOTHING_TYPED, type Typed, wishOf } from './wish.ts';

interface EnrolFormProps {
  page: PublicGroupPage;
  api: Pick<GroupsApi, 'enrol'>;
  renew: () => Promise<PublicGroupPage | null>;
  onEnrolled: (enrolled: Enrolled) => void;
  /** For pictures of the form. */
  first?: Typed | undefined;
}

/** Without an account: who, where to, how to be shown, what is agreed to (D9). */
export function EnrolForm({ first = NOTHING_TYPED, ...use }: EnrolFormProps) {
  const { page } = use;
  const t = useText(citizenGroupFormText);
  const [typed, setTyped] = useState(first);
  const [isPressed, setPressed] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { state, likely, enrol } = useEnrol(use);
  const filled = wishOf(typed, page.consents);
  const faults = isPressed && !filled.ok ? filled.faults : { consents: [] };
  const change = (changes: Partial<Typed>) => setTyped(before => ({ ...before, ...changes }));
  const isFull = page.group.state === 'full';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setPressed(true);
    if (filled.ok) void enrol(filled.wish);
    // The faults are drawn first.
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  return (
    <form ref={form} className="stack roomy enrol" noValidate onSubmit={submit}>
      <h2 className="c-h2">{isFull ? t.queueTitle : t.title}</h2>
      {isFull && (
        <Note tone="info" icon={icons.deadline}>
          {t.queueNote}
        </Note>
      )}
      <Field
        label={t.name}
        hint={t.nameHint}
        autoComplete="name"
        spellCheck={false}
        value={typed.name}
        onChange={name => change({ name })}
        error={faults.name && t.nameFault[faults.name]}
      />
      <Field
        label={t.contact}
        hint={t.contactHint}
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        value={typed.contact}
        onChange={contact => change({ contact })}
        error={useContactFault(faults.contact)}
      />
      <ShownAsChoice typed={typed} onChange={change} fault={faults.alias} />
      <Needs value={typed.needs} onChange={needs => change({ needs })} />
      <Consents
        consents={page.consents}
        ticked={typed.ticked}
        missed={faults.consents}
        onTick={ticked => change({ ticked })}
      />
      <div className="go">
        <SendingOutcome state={state} likely={likely} />
        <Button
          type="submit"
          variant="primary"
          size="lg"
          block
          busy={state.kind === 'solving' || state.kind === 'sending'}
          busyLabel={state.kind === 'solving' ? t.solving : t.enrolling}
        >
          {isFull ? t.queue : t.enrol}
        </Button>
        <LinkButton variant="ghost" block href={listPath(page.institution.slug)}>
          {t.others}
        </LinkButton>
      </div>
    </form>
  );
}

function useContactFault(fault: ContactFault | undefined): string | undefined {
  const t = useText(citizenGroupFormText).contactFault;
  if (!fault) return undefined;
  return fault.kind === 'digits' ? t.digits(fault.have) : t[fault.kind];
}
