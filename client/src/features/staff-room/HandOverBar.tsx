import type { AskView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useRef, useState } from 'react';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomTogetherText } from '../../i18n/staff-room-together.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toasts.ts';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { personOf } from './people.ts';
import { useCommand } from './use-command.ts';

interface HandOverProps {
  session: CallSession;
  snapshot: Snapshot;
}

/** D18: the lead offers the meeting to a colleague in the room; with their yes the rights change hands. */
export function HandOverBar({ session, snapshot }: HandOverProps) {
  useLeadWords(snapshot);
  const offer = snapshot.asks.find(({ kind }) => kind === 'takeLead');
  if (offer) return <Offer key={offer.askId} session={session} offer={offer} />;
  return (
    snapshot.offered && (
      <Offered key={snapshot.offered.askId} session={session} snapshot={snapshot} offered={snapshot.offered} />
    )
  );
}

function useLeadWords({ participants, me }: Snapshot): void {
  const t = useText(staffRoomTogetherText).hand;
  const lead = participants.find(({ role }) => role === 'lead');
  const before = useRef(lead?.id);
  useEffect(() => {
    if (!lead || before.current === lead.id) return;
    before.current = lead.id;
    const text = lead.id === me.participantId ? t.mine : t.theirs(lead.shownAs);
    announce(text, { kind: 'joins' });
    showToast({ text });
  }, [lead, me.participantId, t]);
}

/** For the colleague. */
function Offer({ session, offer }: { session: CallSession; offer: AskView }) {
  const t = useText(staffRoomTogetherText).hand;
  const { busy, outcome, run } = useCommand();
  const title = t.offered(offer.who);
  useEffect(() => announce(title, { kind: 'joins' }), [title]);
  const answer = (yes: boolean) => () => void run(() => session.answerAsk(offer.askId, yes));
  return (
    <section className="rm-wait" aria-label={title}>
      <span className="grow">
        <b>{title}</b>
        <small>{t.offeredLead}</small>
        <OutcomeFailure outcome={outcome} />
      </span>
      <Button size="sm" onClick={answer(false)}>
        {t.no}
      </Button>
      <Button variant="primary" busy={busy} busyLabel={t.answering} onClick={answer(true)}>
        {t.yes}
      </Button>
    </section>
  );
}

/** For the lead: that the colleague is asked, or could not. */
function Offered({ session, snapshot, offered }: HandOverProps & { offered: NonNullable<Snapshot['offered']> }) {
  const t = useText(staffRoomTogetherText).hand;
  const { busy, outcome, run } = useCommand();
  const [isSeen, setSeen] = useState(false);
  const who = personOf(snapshot, offered.participantId)?.shownAs ?? '';
  const isOpen = offered.state === 'open';
  const title = isOpen ? t.asking(who) : t.refused(who);
  useEffect(() => announce(title, { kind: 'joins' }), [title]);
  if (isSeen && !isOpen) return null;
  return (
    <section className="rm-wait" aria-label={title}>
      <span className="grow">
        <b>{title}</b>
        {isOpen && <small>{t.askingLead}</small>}
        <OutcomeFailure outcome={outcome} />
      </span>
      {isOpen ? (
        <Button
          size="sm"
          busy={busy}
          busyLabel={t.takingBack}
          onClick={() => void run(() => leadOf(session).cancelInvite(offered.askId))}
        >
          {t.takeBack}
        </Button>
      ) : (
        <Button size="sm" onClick={() => setSeen(true)}>
          {t.seen}
        </Button>
      )}
    </section>
  );
}
