import type { AskView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useState } from 'react';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenCallText } from '../../../i18n/citizen-call.ts';
import { citizenFrameText } from '../../../i18n/citizen-frame.ts';
import { citizenTogetherText } from '../../../i18n/citizen-together.ts';
import { citizenWaitingText } from '../../../i18n/citizen-waiting.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { leadOf } from '../../citizen-frame/people.ts';
import { Sheet } from '../Sheet.tsx';

interface AskSheetProps {
  session: CallSession;
  snapshot: Snapshot;
  ask: AskView;
}

/** The person is asked first and «Не надо» is final (D18); both answers are equally big. */
export function AskSheet({ session, snapshot, ask }: AskSheetProps) {
  const { questions, yes, no } = useText(citizenTogetherText).quietly;
  if (!ask.question) return <DeviceOrPerson session={session} snapshot={snapshot} ask={ask} />;
  return (
    <Sheet asks title={questions[ask.question]}>
      <Answers session={session} askId={ask.askId} yes={yes} no={no} />
    </Sheet>
  );
}

function DeviceOrPerson({ session, snapshot, ask }: AskSheetProps) {
  const words = useText(citizenCallText);
  const { specialist } = useText(citizenWaitingText).here;
  const lead = leadOf(snapshot)?.shownAs ?? specialist;
  const isColleague = ask.kind === 'colleagueMayJoin';
  const title = isColleague ? words.colleague[ask.guestRole ?? 'title'](lead) : words.camera.title(lead);
  useEffect(() => announce(title), [title]);
  return (
    <Sheet
      asks
      mark={isColleague && <Avatar name={ask.who} size="lg" />}
      title={title}
      text={isColleague ? <ColleagueWords ask={ask} /> : <p>{words.camera.text}</p>}
    >
      <Answers
        session={session}
        askId={ask.askId}
        yes={isColleague ? words.colleague.yes : words.camera.yes}
        no={isColleague ? words.colleague.no : words.camera.no}
      />
    </Sheet>
  );
}

function ColleagueWords({ ask }: { ask: AskView }) {
  const t = useText(citizenCallText).colleague;
  return (
    <>
      <p>{ask.about ? t.who(ask.who, ask.about) : `${ask.who}.`}</p>
      {ask.reason && <p>{t.reason(ask.reason)}</p>}
      <p>{t.sees}</p>
    </>
  );
}

interface AnswersProps {
  session: CallSession;
  askId: string;
  yes: string;
  no: string;
}

function Answers({ session, askId, yes, no }: AnswersProps) {
  const t = useText(citizenCallText).colleague;
  const { sending } = useText(citizenFrameText);
  const [state, setState] = useState<'idle' | 'yes' | 'no' | 'failed'>('idle');
  const answer = async (isYes: boolean) => {
    setState(isYes ? 'yes' : 'no');
    const outcome = await session.answerAsk(askId, isYes);
    setState(outcome.ok ? 'idle' : 'failed');
  };
  return (
    <>
      {state === 'failed' && (
        <p role="alert" className="sheet-text">
          {t.failed}
        </p>
      )}
      <Button variant="primary" block busy={state === 'yes'} busyLabel={sending} onClick={() => void answer(true)}>
        {yes}
      </Button>
      <Button block busy={state === 'no'} busyLabel={sending} onClick={() => void answer(false)}>
        {no}
      </Button>
    </>
  );
}
