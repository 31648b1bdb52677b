import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { CallSession } from '../../../call/session.ts';
import { QualityFeed } from '../../../call/stats/on-demand/quality-feed.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenQualityText } from '../../../i18n/citizen-quality.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { QualityView } from './QualityView.tsx';

export interface QualityDialogProps {
  session: CallSession;
  onClose: () => void;
}

/** «Подробности связи»: counts for as long as it is open. */
export default function QualityDialog({ session, onClose }: QualityDialogProps) {
  const t = useText(citizenQualityText);
  const [feed] = useState(() => new QualityFeed(session));
  useEffect(() => feed.watch(), [feed]);
  const quality = useStore(feed.store);
  const facts = useStore(session.store);
  return (
    <Dialog isOpen onClose={onClose} title={t.title} look="wide">
      <QualityView facts={facts} quality={quality} />
    </Dialog>
  );
}
