import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useRef } from 'react';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomTogetherText } from '../../i18n/staff-room-together.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { useCommand } from './use-command.ts';

interface HoldBarProps {
  session: CallSession;
  snapshot: Snapshot;
}

/** While a hold is on: who hears whom, and for the lead the one press that ends it. */
export function HoldBar({ session, snapshot }: HoldBarProps) {
  const t = useText(staffRoomTogetherText).hold;
  const { hold } = snapshot;
  const wasOn = useRef(hold !== null);
  useEffect(() => {
    if (wasOn.current && !hold) announce(t.over, { kind: 'joins' });
    wasOn.current = hold !== null;
  }, [hold, t]);
  return hold && <On session={session} snapshot={snapshot} kind={hold.kind} />;
}

function On({ session, snapshot, kind }: HoldBarProps & { kind: NonNullable<Snapshot['hold']>['kind'] }) {
  const t = useText(staffRoomTogetherText).hold;
  const { busy, outcome, run } = useCommand();
  const words = useWords(snapshot, kind);
  useEffect(() => announce(words.title, { kind: 'joins' }), [words.title]);
  return (
    <section className="rm-wait rm-hold" aria-label={words.title}>
      <Icon of={kind === 'word' ? icons.people : icons.deadline} />
      <span className="grow">
        <b>{words.title}</b>
        <small>{words.lead}</small>
        <OutcomeFailure outcome={outcome} />
      </span>
      {snapshot.me.mayLead && (
        <Button
          variant="primary"
          busy={busy}
          busyLabel={t.backBusy}
          onClick={() => void run(() => leadOf(session).unhold())}
        >
          {kind === 'word' ? t.backFromWord : t.back}
        </Button>
      )}
    </section>
  );
}

function useWords({ me, participants }: Snapshot, kind: 'away' | 'word'): { title: string; lead: string } {
  const t = useText(staffRoomTogetherText).hold;
  if (kind === 'word') return { title: t.isWord, lead: t.isWordLead };
  if (me.mayLead) return { title: t.isAway, lead: t.isAwayLead };
  const lead = participants.find(({ role }) => role === 'lead');
  return { title: t.leadAway(lead?.shownAs ?? ''), lead: t.leadAwayLead };
}
