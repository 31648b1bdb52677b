import { useState } from 'react';
import { newId } from '../../call/ids.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupPlaceText } from '../../i18n/citizen-group-place.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import * as icons from '../../ui/icons.ts';

interface CancelPlaceProps {
  isWaiting: boolean;
  onCancel: (requestId: string) => Promise<boolean>;
}

/** Asked once: the place goes to the next one at that moment. */
export function CancelPlace({ isWaiting, onCancel }: CancelPlaceProps) {
  const t = useText(citizenGroupPlaceText);
  const [requestId] = useState(newId);
  const [state, setState] = useState<'idle' | 'asking' | 'sending' | 'failed'>('idle');
  const cancel = async () => {
    setState('sending');
    setState((await onCancel(requestId)) ? 'idle' : 'failed');
  };
  const words = isWaiting ? t.leave : t.cancel;
  return (
    <>
      <Button variant={isWaiting ? 'ghost' : 'secondary'} block onClick={() => setState('asking')}>
        {words}
      </Button>
      {state === 'failed' && (
        <div role="alert">
          <Note tone="warn" icon={icons.problem}>
            {t.ask.failed}
          </Note>
        </div>
      )}
      <ConfirmDialog
        isOpen={state === 'asking' || state === 'sending'}
        title={isWaiting ? t.ask.leaveTitle : t.ask.title}
        lead={isWaiting ? t.ask.leaveLead : t.ask.lead}
        action={words}
        stay={t.ask.stay}
        isBusy={state === 'sending'}
        busyLabel={t.ask.cancelling}
        onConfirm={() => void cancel()}
        onClose={() => setState('idle')}
      />
    </>
  );
}
