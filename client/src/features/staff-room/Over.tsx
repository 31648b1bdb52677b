import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { announce } from '../../ui/announcer.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { useEntryFocus } from '../../ui/entry-focus.ts';
import * as icons from '../../ui/icons.ts';
import { BASE } from '../staff-app/navigation.ts';
import { GiveAfterTalk } from '../staff-materials/GiveAfter.tsx';
import { LeftToDo, PROTOCOL_PANE } from './LeftToDo.tsx';
import { ProtocolPanel } from './ProtocolPanel.tsx';

interface OverProps {
  consultationId: string;
  ended: Snapshot['ended'];
  /** Of the one who led it: colleagues have nothing to sign or confirm. */
  isLead: boolean;
  /** A talk of colleagues serves nobody: nothing is handed over. */
  isPeer: boolean;
  /** Where none is written there is at most a line of a journal, and a register to be signed. */
  hasProtocols: boolean;
}

/** After the end the protocol stays where it was: the specialist signs it without looking for it (ux §6.5). */
export function Over({ consultationId, ended, isLead, isPeer, hasProtocols }: OverProps) {
  const t = useText(staffRoomText).over;
  const queries = useQueryClient();
  const title = ended ? t.title : t.notHeld;
  const heading = useEntryFocus<HTMLHeadingElement>();
  const signsHere = ended !== null && isLead && hasProtocols;
  useEffect(() => {
    announce(title, { assertive: true, kind: 'result' });
    void queries.invalidateQueries({ queryKey: ['protocolsOf', consultationId] });
    void queries.invalidateQueries({ queryKey: ['today'] });
  }, [title, queries, consultationId]);
  return (
    <main className="room over">
      <section className="rm-call">
        <div className="rm-empty">
          <div className="rm-over">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {ended && <p>{t.kind[ended.kind]}</p>}
            {ended && isLead && <LeftToDo consultationId={consultationId} />}
            {ended && isLead && !isPeer && <GiveAfterTalk consultationId={consultationId} />}
            <LinkButton variant={signsHere ? 'secondary' : 'primary'} icon={icons.today} href={`${BASE}/today`}>
              {t.today}
            </LinkButton>
          </div>
        </div>
      </section>
      {signsHere && (
        <section className="rm-pane" id={PROTOCOL_PANE} aria-label={t.protocol}>
          <ProtocolPanel consultationId={consultationId} status="ended" />
        </section>
      )}
    </main>
  );
}
