import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import type { Outcome } from '../../call/signaling/outbox.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { useServerNow } from '../call-stage/use-tick.ts';
import { BASE } from '../staff-app/navigation.ts';
import { DeclineDialog } from './DeclineDialog.tsx';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { companionsOf, whoWaits } from './people.ts';

/** Over the picture: whoever waits, one press to call; what stops it, and how to mend that. */
export function WaitingStrip({ session, snapshot }: { session: CallSession; snapshot: Snapshot }) {
  if (!snapshot.me.mayLead) return null;
  const waiting = whoWaits(snapshot);
  if (waiting.length === 0) return snapshot.checkMissing ? <CheckMissing id={snapshot.consultationId} /> : null;
  return (
    <div className="rm-waits">
      {snapshot.checkMissing && <CheckMissing id={snapshot.consultationId} />}
      {waiting.map(person => (
        <WaitingPerson key={person.id} session={session} snapshot={snapshot} person={person} />
      ))}
    </div>
  );
}

function CheckMissing({ id }: { id: string }) {
  const t = useText(staffRoomText).waiting;
  return (
    <div className="rm-wait" role="alert">
      <span className="grow">
        <b>{t.checkMissing}</b>
        <small>{t.checkMissingLead}</small>
      </span>
      <LinkButton variant="warn" href={`${BASE}/check/${id}`}>
        {t.startCheck}
      </LinkButton>
    </div>
  );
}

interface WaitingPersonProps {
  session: CallSession;
  snapshot: Snapshot;
  person: ParticipantView;
}

function WaitingPerson({ session, snapshot, person }: WaitingPersonProps) {
  const t = useText(staffRoomText);
  const [failed, setFailed] = useState<Outcome | null>(null);
  const [isDeclining, setDeclining] = useState(false);
  const companions = companionsOf(snapshot, person);
  const call = () => void session.callIn(person.id).then(setFailed);
  return (
    // Where the focus stays when «Впустить» turns into «Не звать» and back.
    <section className="rm-wait" tabIndex={-1} aria-label={t.waiting.waits(person.shownAs)}>
      <span className="grow">
        <b>{t.waiting.waits(person.shownAs)}</b>
        <small>
          {[person.about, companions.length > 0 && t.companions.here(companions.map(entry => entry.who).join(', '))]
            .filter(Boolean)
            .join(' · ')}
        </small>
        <OutcomeFailure outcome={failed} />
      </span>
      {person.deviceCount > 1 && <Chip tone="info">{t.waiting.devices(person.deviceCount)}</Chip>}
      {person.status === 'called' && person.calledUntil ? (
        <Calling
          session={session}
          until={person.calledUntil}
          onUncall={() => void session.uncall(person.id).then(setFailed)}
        />
      ) : (
        <>
          <Button size="sm" variant="ghost" onClick={() => setDeclining(true)}>
            {t.waiting.decline}
          </Button>
          <Button variant="primary" why={snapshot.checkMissing ? t.waiting.checkMissing : undefined} onClick={call}>
            {t.waiting.call}
          </Button>
        </>
      )}
      {isDeclining && <DeclineDialog session={session} person={person} onClose={() => setDeclining(false)} />}
    </section>
  );
}

function Calling({ session, until, onUncall }: { session: CallSession; until: string; onUncall: () => void }) {
  const t = useText(staffRoomText).waiting;
  const left = Math.max(0, Math.ceil((Date.parse(until) - useServerNow(session)) / 1000));
  return (
    <>
      <span role="status">{t.calling(left)}</span>
      <Button size="sm" onClick={onUncall}>
        {t.uncall}
      </Button>
    </>
  );
}
