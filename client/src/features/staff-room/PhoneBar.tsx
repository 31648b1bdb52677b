import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomPhoneText } from '../../i18n/staff-room-phone.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { NotReachedDialog } from './NotReachedDialog.tsx';
import { PhoneDialog } from './PhoneDialog.tsx';
import { PhoneRow } from './PhoneRow.tsx';
import { mayBeMissed, type Phoned, whomToPhone, whoTalksByPhone, whoWaitsForCall } from './phoned.ts';
import { ReachedDialog } from './ReachedDialog.tsx';
import { TalkingRow } from './TalkingRow.tsx';
import { useLongAway } from './use-long-away.ts';

type Open = { kind: 'none' | 'number' | 'notReached' } | { kind: 'reached'; person: ParticipantView };
const CLOSED: Open = { kind: 'none' };

interface PhoneBarProps {
  session: CallSession;
  snapshot: Phoned & Pick<Snapshot, 'consultationId'>;
}

/** On the telephone nobody presses «Войти»: the lead says how the call went, and all goes on as in every other talk. */
export function PhoneBar({ session, snapshot }: PhoneBarProps) {
  const t = useText(staffRoomPhoneText).byPhone;
  const [open, setOpen] = useState<Open>(CLOSED);
  const away = useLongAway(snapshot);
  const isRunning = snapshot.status === 'running';
  const people = isRunning ? [] : whomToPhone(snapshot);
  const running = isRunning ? [...whomToPhone(snapshot), ...whoWaitsForCall(snapshot, away)] : [];
  const talking = whoTalksByPhone(snapshot);
  const close = () => setOpen(CLOSED);
  return (
    <>
      {people.length > 0 && (
        <div className="rm-waits">
          {people.map(person => (
            <section key={person.id} className="rm-wait" aria-label={t.whom(person.shownAs)}>
              <b className="grow">{t.whom(person.shownAs)}</b>
              <Button size="sm" icon={icons.phone} onClick={() => setOpen({ kind: 'number' })}>
                {t.number}
              </Button>
              {mayBeMissed(snapshot) && (
                <Button size="sm" variant="ghost" onClick={() => setOpen({ kind: 'notReached' })}>
                  {t.notReached}
                </Button>
              )}
              <Button variant="primary" onClick={() => setOpen({ kind: 'reached', person })}>
                {t.reached}
              </Button>
            </section>
          ))}
        </div>
      )}
      {running.length + talking.length > 0 && (
        <div className="rm-waits">
          {running.map(person => (
            <PhoneRow
              key={person.id}
              session={session}
              person={person}
              isAway={away.has(person.id)}
              onConsents={() => setOpen({ kind: 'reached', person })}
            />
          ))}
          {talking.map(person => (
            <TalkingRow key={person.id} session={session} snapshot={snapshot} person={person} />
          ))}
        </div>
      )}
      {open.kind === 'number' && <PhoneDialog consultationId={snapshot.consultationId} isByPhone onClose={close} />}
      {open.kind === 'reached' && (
        <ReachedDialog
          session={session}
          consultationId={snapshot.consultationId}
          person={open.person}
          onClose={close}
        />
      )}
      {open.kind === 'notReached' && (
        <NotReachedDialog session={session} consultationId={snapshot.consultationId} onClose={close} />
      )}
    </>
  );
}
