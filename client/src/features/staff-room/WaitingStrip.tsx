import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { type MouseEvent, useEffect, useState } from 'react';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { uiText } from '../../i18n/ui.ts';
import { announce } from '../../ui/announcer.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import * as icons from '../../ui/icons.ts';
import { useNamed } from '../call-stage/role-words.ts';
import { useServerNow } from '../call-stage/use-tick.ts';
import { BASE } from '../staff-app/navigation.ts';
import { CallAll } from './CallAll.tsx';
import { DeclineDialog } from './DeclineDialog.tsx';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { PhoneDialog } from './PhoneDialog.tsx';
import { namesBeside, whoWaits } from './people.ts';
import { nextRing, QUIET } from './ring.ts';
import { useCommand } from './use-command.ts';

/** Over the picture: whoever waits, one press to call; what stops it, and how to mend that. */
export function WaitingStrip({ session, snapshot }: { session: CallSession; snapshot: Snapshot }) {
  if (!snapshot.me.mayLead) return null;
  const waiting = whoWaits(snapshot);
  if (waiting.length === 0) return snapshot.checkMissing ? <CheckMissing id={snapshot.consultationId} /> : null;
  const uncalled = waiting.filter(({ status }) => status === 'waiting');
  return (
    <div className="rm-waits">
      {uncalled.length > 1 && <CallAll session={session} snapshot={snapshot} people={uncalled} />}
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
  const t = useText(staffRoomText).waiting;
  const { here } = useText(staffRoomDialogsText).companions;
  const { beside: words } = useText(uiText);
  const { busy, outcome, run } = useCommand();
  const [open, setOpen] = useState<'none' | 'decline' | 'phone'>('none');
  const unanswered = useUnanswered(person);
  const close = () => setOpen('none');
  const beside = namesBeside(snapshot, person, words);
  const name = useNamed(person);
  /** A second click meant the first button, which by now may be the other one; asked twice the server refuses. */
  const once = (press: MouseEvent, command: Parameters<typeof run>[0]) => {
    if (press.detail < 2 && !busy) void run(command);
  };
  return (
    // Where the focus stays when «Впустить» turns into «Не звать» and back.
    <section className="rm-wait" tabIndex={-1} aria-label={t.waits(name)}>
      <span className="grow">
        <b>{t.waits(name)}</b>
        <small>{[person.about, beside && here(beside)].filter(Boolean).join(' · ')}</small>
        {unanswered.words && <small>{unanswered.words}</small>}
        <OutcomeFailure outcome={outcome} />
      </span>
      {person.deviceCount > 1 && <Chip tone="info">{t.devices(person.deviceCount)}</Chip>}
      {person.status === 'called' && person.calledUntil ? (
        <Calling
          session={session}
          until={person.calledUntil}
          onUncall={press =>
            once(press, () => {
              unanswered.expectUncall();
              return leadOf(session).uncall(person.id);
            })
          }
        />
      ) : (
        <>
          {unanswered.words && (
            <Button size="sm" icon={icons.phone} onClick={() => setOpen('phone')}>
              {t.phone}
            </Button>
          )}
          <Button size="sm" variant="ghost" onClick={() => setOpen('decline')}>
            {t.decline}
          </Button>
          <Button
            variant="primary"
            why={snapshot.checkMissing ? t.checkMissing : undefined}
            onClick={press => once(press, () => leadOf(session).callIn(person.id))}
          >
            {t.call}
          </Button>
        </>
      )}
      {open === 'decline' && <DeclineDialog session={session} person={person} onClose={close} />}
      {open === 'phone' && <PhoneDialog consultationId={snapshot.consultationId} onClose={close} />}
    </section>
  );
}

/** Called, and after the ring's minute waiting again: nobody came. «Не звать» is one's own press and no news. */
function useUnanswered(person: ParticipantView) {
  const { status } = person;
  const name = useNamed(person);
  const t = useText(staffRoomText).waiting;
  const [ring, setRing] = useState(QUIET);
  if (ring.status !== status) setRing(nextRing(ring, status));
  const words = ring.isUnanswered ? t.notAnswered(name) : null;
  useEffect(() => {
    if (words) announce(words, { kind: 'joins' });
  }, [words]);
  return { words, expectUncall: () => setRing({ ...ring, isUncalled: true }) };
}

interface CallingProps {
  session: CallSession;
  until: string;
  onUncall: (press: MouseEvent) => void;
}

function Calling({ session, until, onUncall }: CallingProps) {
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
