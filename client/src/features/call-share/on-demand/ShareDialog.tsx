import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useRef } from 'react';
import { isIn } from '../../../call/in-room.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenShareText } from '../../../i18n/citizen-share.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { refusalWords } from './refusal-words.ts';
import { useOwnShare } from './use-own-share.ts';

export interface ShareDialogProps {
  session: CallSession;
  snapshot: Snapshot;
  onClose: () => void;
}

/** What will be seen and by whom, before the browser asks (ux §6.2); the press itself opens the browser's own choice. */
export default function ShareDialog({ session, snapshot, onClose }: ShareDialogProps) {
  const words = useText(citizenShareText);
  const t = words.ask;
  const { share, own } = useOwnShare(session);
  const wasAsked = useRef(false);
  const { participants, me } = snapshot;
  const others = participants.filter(one => isIn(one) && one.id !== me.participantId);
  const refusal = refusalWords(own, snapshot, words);
  // It is shown: the bar above says all from here on.
  useEffect(() => {
    if (own.kind === 'choosing') wasAsked.current = true;
    if (own.kind === 'on' && wasAsked.current) onClose();
  }, [own.kind, onClose]);
  const actions = (
    <>
      <Button
        variant="primary"
        busy={own.kind === 'choosing' || own.kind === 'starting'}
        busyLabel={t.yes}
        onClick={() => void share?.start()}
      >
        {t.yes}
      </Button>
      <Button onClick={onClose}>{t.no}</Button>
    </>
  );
  const people = others.map(({ shownAs }) => shownAs).join(', ');
  return (
    <Dialog isOpen onClose={onClose} title={t.title} lead={t.lead(people)} actions={actions}>
      <p>{t.choose}</p>
      <p>{t.close}</p>
      <p>{t.stop}</p>
      {refusal && <p role="alert">{refusal}</p>}
    </Dialog>
  );
}
