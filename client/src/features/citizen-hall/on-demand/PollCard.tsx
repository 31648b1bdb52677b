import type { PollView } from '@priyom/shared/signaling/hall';
import { useRef, useState } from 'react';
import { hallOf } from '../../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallQuestionsText } from '../../../i18n/citizen-hall-questions.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioCards } from '../../../ui/RadioCards.tsx';
import { resultOf } from './own-questions.ts';

interface PollCardProps {
  session: CallSession;
  poll: PollView;
  /** Who leads or interprets does not answer. */
  mayAnswer: boolean;
}

/** One question to all; nobody learns who chose what, and how it stands only when it is closed. */
export function PollCard({ session, poll, mayAnswer }: PollCardProps) {
  const t = useText(citizenHallQuestionsText).poll;
  const title = useRef<HTMLHeadingElement>(null);
  const result = poll.status === 'closed' ? resultOf(poll) : null;
  return (
    <section className="poll" aria-label={t.title}>
      <small>{poll.status === 'closed' ? t.closedOf(poll.votes) : t.title}</small>
      <h3 tabIndex={-1} ref={title}>
        {poll.question}
      </h3>
      {result ? (
        <Result poll={poll} result={result} />
      ) : mayAnswer && poll.mine === null ? (
        // The button goes with the answer: the focus does not go with it.
        <Answer session={session} poll={poll} onSent={() => title.current?.focus()} />
      ) : (
        <div role="status">
          {poll.mine !== null && (
            <p>
              <b>{t.counted}</b>: {poll.options[poll.mine]}
            </p>
          )}
          <p className="q-by">{t.wait}</p>
        </div>
      )}
    </section>
  );
}

interface AnswerProps extends Pick<PollCardProps, 'session' | 'poll'> {
  onSent: () => void;
}

function Answer({ session, poll, onSent }: AnswerProps) {
  const t = useText(citizenHallQuestionsText).poll;
  const [chosen, setChosen] = useState<string | null>(null);
  const [state, setState] = useState<'idle' | 'sending' | 'failed'>('idle');
  const send = async () => {
    setState('sending');
    const { ok } = await hallOf(session).answerPoll(poll.id, Number(chosen));
    setState(ok ? 'idle' : 'failed');
    if (ok) onSent();
  };
  return (
    <>
      <RadioCards
        label={poll.question}
        options={poll.options.map((label, index) => ({ value: String(index), label }))}
        value={chosen}
        onChange={setChosen}
      />
      <p className="q-by">{t.nameless}</p>
      {state === 'failed' && <p role="alert">{t.failed}</p>}
      <Button
        variant="primary"
        block
        why={chosen === null ? t.choose : undefined}
        busy={state === 'sending'}
        busyLabel={t.sending}
        onClick={() => void send()}
      >
        {t.answer}
      </Button>
    </>
  );
}

function Result({ poll, result }: Pick<PollCardProps, 'poll'> & { result: { n: number; percent: number }[] }) {
  const t = useText(citizenHallQuestionsText).poll;
  return (
    <ul className="poll-result">
      {result.map(({ n, percent }, index) => (
        <li key={poll.options[index]} data-mine={poll.mine === index}>
          <span>{poll.options[index]}</span>
          <i style={{ '--p': `${percent}%` }} />
          <small>
            {t.bar(n, percent)}
            {poll.mine === index && `, ${t.yours}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
