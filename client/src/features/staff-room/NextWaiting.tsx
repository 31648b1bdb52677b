import { useEffect, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { staffTodayText } from '../../i18n/staff-today.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { useNamed } from '../call-stage/role-words.ts';
import { useDesk } from '../staff-app/desk.ts';
import { useNow } from '../staff-app/use-now.ts';
import { useUnanswered } from '../staff-app/use-unanswered.ts';
import { WriteDialog } from '../staff-app/WriteDialog.tsx';
import { type Waiting, waitingLine } from '../staff-app/waiting.ts';

/**
 * Who has come for another meeting while this one goes on. They can be written to; admitting them would leave the people
 * here alone.
 */
export function NextWaiting({ consultationId }: { consultationId: string }) {
  const desk = useDesk(state => state.desk);
  const others = desk?.waiting.filter(entry => entry.consultationId !== consultationId && entry.status !== 'inRoom');
  return others?.map(entry => <NextPerson key={entry.participantId} waiting={entry} />);
}

function NextPerson({ waiting }: { waiting: Waiting }) {
  const t = useText(staffAppText).waitingBar;
  const words = useText(staffRoomText).waiting;
  const today = useText(staffTodayText);
  const format = useFormat();
  const now = useNow();
  const [isWriting, setWriting] = useState(false);
  const { plannedStartAt } = waiting;
  const name = useNamed(waiting);
  const said = useUnanswered(waiting);
  useEffect(() => announce(t.announce(name), { kind: 'joins' }), [t, name]);
  return (
    <section className="rm-wait" aria-label={words.waits(name)} tabIndex={-1}>
      <span className="grow">
        <b>{waitingLine({ ...waiting, shownAs: name }, now, t, format)}</b>
        <small>{words.nextAt(format.time(plannedStartAt))}</small>
        {said && (
          <small className="rm-said">
            {today.says(format.time(said.at))}: {said.text}
          </small>
        )}
      </span>
      <Button
        size="sm"
        icon={icons.write}
        label={said ? t.replyTo(name) : words.writeTo(name)}
        onClick={() => setWriting(true)}
      >
        {said ? t.reply : words.write}
      </Button>
      <WriteDialog waiting={waiting} isOpen={isWriting} onClose={() => setWriting(false)} />
    </section>
  );
}
