import './consent.css';
import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenConsentText } from '../../i18n/citizen-consent.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import * as icons from '../../ui/icons.ts';
import type { ConsentView } from '../citizen-frame/visit.ts';
import { FullText } from './ConsentBox.tsx';

/** True when the institution knows it. */
export type WithdrawConsent = (purpose: string) => Promise<boolean>;

interface GivenConsentsProps {
  consents: readonly ConsentView[];
  onWithdraw: WithdrawConsent;
}

/** What was agreed to, to read again and to take back, one document at a time (152-ФЗ, D14). */
export function GivenConsents({ consents, onWithdraw }: GivenConsentsProps) {
  const t = useText(citizenConsentText).given;
  const given = consents.filter(consent => consent.givenAt !== null);
  if (given.length === 0) return null;
  return (
    <Disclosure summary={t.title}>
      <ul className="stack given">
        {given.map(consent => (
          <GivenConsent key={consent.purpose} consent={consent} onWithdraw={onWithdraw} />
        ))}
      </ul>
    </Disclosure>
  );
}

function GivenConsent({ consent, onWithdraw }: { consent: ConsentView; onWithdraw: WithdrawConsent }) {
  const words = useText(citizenConsentText);
  const t = words.given;
  const format = useFormat();
  const [state, setState] = useState<'idle' | 'asking' | 'sending' | 'failed'>('idle');
  const withdraw = async () => {
    setState('sending');
    setState((await onWithdraw(consent.purpose)) ? 'idle' : 'failed');
  };
  return (
    <li>
      <b>{consent.title}</b>
      <p className="small">{consent.givenAt && t.since(format.numeric(consent.givenAt.slice(0, 10)))}</p>
      <FullText consent={consent} />
      <Button size="sm" onClick={() => setState('asking')}>
        {t.withdraw}
      </Button>
      {state === 'failed' && (
        <div role="alert">
          <Note tone="warn" icon={icons.offline}>
            {t.failed}
          </Note>
        </div>
      )}
      <ConfirmDialog
        isOpen={state === 'asking' || state === 'sending'}
        title={t.ask}
        lead={t.askLead(consent.title)}
        action={t.withdraw}
        isBusy={state === 'sending'}
        busyLabel={words.saving}
        onConfirm={() => void withdraw()}
        onClose={() => setState('idle')}
      />
    </li>
  );
}
