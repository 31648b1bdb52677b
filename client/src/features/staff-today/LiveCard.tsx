import type { AppointmentView } from '@priyom/shared/api/appointments';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useQuotation } from '../../i18n/quotation.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { staffTodayText } from '../../i18n/staff-today.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { MenuButton } from '../../ui/staff/MenuButton.tsx';
import { useNamed } from '../call-stage/role-words.ts';
import { useMe } from '../staff-app/session.ts';
import { WriteDialog } from '../staff-app/WriteDialog.tsx';
import { unanswered, type Waiting, waitedMinutes, waitingLine } from '../staff-app/waiting.ts';
import { MissedDialog } from '../staff-appointment/MissedDialog.tsx';
import { isComing } from '../staff-appointment/may.ts';
import { useWhyNot } from '../staff-appointment/use-why-not.ts';
import { endsAt } from './day.ts';
import { useMeetingTitle } from './MeetingRow.tsx';
import { Readiness } from './Readiness.tsx';

interface LiveCardProps {
  meeting: AppointmentView;
  waiting: Waiting | null;
  now: Date;
}

/** The nearest meeting, opened in place: who, their own words, how ready they are, one press to admit. */
export function LiveCard({ meeting, waiting, now }: LiveCardProps) {
  const title = useMeetingTitle(meeting);
  const quote = useQuotation();
  const reason = meeting.group ? '' : meeting.parties[0]?.reason;
  return (
    <article className="live-card" aria-label={title}>
      <div className="hd">
        <Avatar name={meeting.parties[0]?.speakerName ?? title} size="lg" />
        <div>
          <WaitLine meeting={meeting} waiting={waiting} now={now} />
          <h2>{title}</h2>
        </div>
      </div>
      <Actions meeting={meeting} waiting={waiting} />
      {waiting && <LastWords waiting={waiting} />}
      {reason && <p className="q">{quote(reason)}</p>}
      <Readiness meeting={meeting} waiting={waiting} />
    </article>
  );
}

/** Only somebody from outside is here yet: who it is, since the card bears the citizen's name. */
function OutsideWaits({ waiting, now }: { waiting: Waiting; now: Date }) {
  const t = useText(staffAppText).waitingBar;
  const shownAs = useNamed(waiting);
  return <span className="wait">{waitingLine({ ...waiting, shownAs }, now, t, useFormat())}</span>;
}

function WaitLine({ meeting, waiting, now }: LiveCardProps) {
  const t = useText(staffTodayText);
  const format = useFormat();
  const start = format.time(meeting.startsAt);
  if (meeting.status === 'inSession') {
    // The booked length: the cap, which may be longer, is what the room shows.
    const startsAt = meeting.consultation?.startedAt ?? meeting.startsAt;
    const until = format.time(endsAt({ ...meeting, startsAt }));
    return <span className="wait calm">{t.goesOn(format.time(startsAt), until)}</span>;
  }
  if (waiting && waiting.role !== 'citizen') return <OutsideWaits waiting={waiting} now={now} />;
  if (waiting) {
    const minutes = waitedMinutes(waiting, now);
    return (
      <span className="wait">{minutes < 1 ? t.justCame(start) : t.waits(format.minutes(minutes, 'for'), start)}</span>
    );
  }
  const left = Math.round((Date.parse(meeting.startsAt) - now.getTime()) / 60_000);
  const words = left > 0 && left < 120 ? t.startsIn(start, format.minutes(left, 'in')) : t.startsAt(start);
  return <span className="wait calm">{words}</span>;
}

/** What they wrote from the waiting room, or how it was answered. */
function LastWords({ waiting: { talk } }: { waiting: Waiting }) {
  const t = useText(staffTodayText);
  const format = useFormat();
  const last = talk.at(-1);
  if (!last) return null;
  const time = format.time(last.at);
  return (
    <div className="said">
      <span className="label">{last.byStaff ? t.answered(time) : t.says(time)}</span>
      <p>{last.text}</p>
    </div>
  );
}

function Actions({ meeting, waiting }: Omit<LiveCardProps, 'now'>) {
  const t = useText(staffTodayText);
  const navigate = useNavigate();
  const [isWriting, setWriting] = useState(false);
  const target = waiting ? `/room/${meeting.id}?call=${waiting.participantId}` : `/room/${meeting.id}`;
  const words = meeting.status === 'inSession' ? t.comeBack : waiting ? t.admit : t.enter;
  const mayEnter = isComing(useMe(), meeting);
  useEffect(() => {
    // Alt+W: «буду через 5 минут» (ux §4).
    const press = (event: KeyboardEvent) => {
      if (event.altKey && event.code === 'KeyW' && waiting) setWriting(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [waiting]);
  return (
    <div className="act">
      {waiting && (
        <Button variant="ghost" icon={icons.write} onClick={() => setWriting(true)}>
          {unanswered(waiting) ? t.reply : t.write}
        </Button>
      )}
      <MoreMenu meeting={meeting} />
      {mayEnter ? (
        <Button variant="primary" size="lg" onClick={() => void navigate(target)}>
          {words}
        </Button>
      ) : (
        <Button size="lg" onClick={() => void navigate(`/appointments/${meeting.id}`)}>
          {t.card}
        </Button>
      )}
      {waiting && <WriteDialog waiting={waiting} isOpen={isWriting} onClose={() => setWriting(false)} />}
    </div>
  );
}

function MoreMenu({ meeting }: { meeting: AppointmentView }) {
  const t = useText(staffTodayText);
  const navigate = useNavigate();
  const why = useWhyNot(meeting);
  const [isAsking, setAsking] = useState(false);
  const card = `/appointments/${meeting.id}`;
  return (
    <>
      <MenuButton
        label={t.moreActions}
        icon={icons.more}
        entries={[
          { id: 'card', label: t.card, icon: icons.person, onSelect: () => void navigate(card) },
          { id: 'link', label: t.links, icon: icons.link, onSelect: () => void navigate(`${card}#links`) },
          {
            id: 'missed',
            label: t.missed,
            icon: icons.cancelled,
            why: why('missed'),
            onSelect: () => setAsking(true),
          },
        ]}
      />
      {isAsking && <MissedDialog appointment={meeting} onClose={() => setAsking(false)} />}
    </>
  );
}
