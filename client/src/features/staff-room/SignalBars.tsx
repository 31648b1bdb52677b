import type { QuietQuestion } from '@priyom/shared/domain/signal/schema';
import { QuietQuestion as QuietQuestions } from '@priyom/shared/domain/signal/schema';
import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useState } from 'react';
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

interface SignalBarsProps {
  session: CallSession;
  snapshot: Snapshot;
  onMemo: () => void;
}

/** Who has signalled without a sound (ux §6.7): amber, silent, and here alone. */
export function SignalBars({ session, snapshot, onMemo }: SignalBarsProps) {
  return snapshot.participants.map(person => {
    if (!person.signal) return null;
    const { kind } = person.signal;
    return (
      <SignalBar key={person.id} session={session} snapshot={snapshot} person={person} kind={kind} onMemo={onMemo} />
    );
  });
}

type Kind = NonNullable<ParticipantView['signal']>['kind'];

function SignalBar({
  session,
  snapshot,
  person,
  kind,
  onMemo,
}: SignalBarsProps & { person: ParticipantView; kind: Kind }) {
  const t = useText(staffRoomTogetherText).signal;
  const { outcome, run } = useCommand();
  const [asking, setAsking] = useState<QuietQuestion | null>(null);
  const asked = snapshot.quietly.find(({ participantId }) => participantId === person.id);
  const answer = asked && asked.state !== 'open' ? `${t.questions[asked.question]} ${t.state[asked.state]}` : '';
  useEffect(() => announce(t[kind]), [t, kind]);
  useEffect(() => {
    if (answer) announce(answer);
  }, [answer]);
  const ask = async (question: QuietQuestion) => {
    setAsking(question);
    await run(() => leadOf(session).askQuietly(person.id, question));
    setAsking(null);
  };
  return (
    <section className="rm-wait rm-signal" aria-label={t[kind]}>
      <Icon of={icons.problem} />
      <span className="grow">
        <b>{t[kind]}</b>
        <small>{t.lead(person.shownAs)}</small>
        {asked && (
          <small role="status">
            {t.questions[asked.question]} <b>{t.state[asked.state]}</b>
          </small>
        )}
        <OutcomeFailure outcome={outcome} />
      </span>
      {snapshot.me.mayLead && (
        <span className="rm-signal-asks">
          {QuietQuestions.options.map(question => (
            <Button
              key={question}
              size="sm"
              busy={asking === question}
              busyLabel={t.asking}
              onClick={() => void ask(question)}
            >
              {t.questions[question]}
            </Button>
          ))}
          <Button size="sm" variant="ghost" onClick={onMemo}>
            {t.memo}
          </Button>
        </span>
      )}
    </section>
  );
}
