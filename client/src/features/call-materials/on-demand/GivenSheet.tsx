import { useState } from 'react';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenMaterialsText } from '../../../i18n/citizen-materials.ts';
import { Sheet } from '../../citizen-call/Sheet.tsx';
import { useCall } from '../../citizen-frame/use-call.ts';
import { MaterialCard } from './MaterialCard.tsx';

/** Over the picture while the chat is closed: what was just handed over, without a press of the citizen's. */
export default function GivenSheet({ session }: { session: CallSession }) {
  const t = useText(citizenMaterialsText);
  const readSeq = useCall(session, ({ chat }) => chat.readSeq);
  const last = useCall(session, ({ chat }) => chat.messages.filter(({ material }) => material).at(-1));
  const [hidden, setHidden] = useState(0);
  if (!last?.material || last.seq <= Math.max(hidden, readSeq)) return null;
  return (
    <Sheet title={t.given(last.shownAs)} onHide={() => setHidden(last.seq)}>
      <MaterialCard
        key={last.material.id}
        card={last.material}
        title={last.text}
        reader={{ invitationId: session.options.invitationId }}
      />
    </Sheet>
  );
}
