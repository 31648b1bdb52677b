import { HALL_LIMITS } from '@priyom/shared/domain/hall/limits';
import type { HallView } from '@priyom/shared/signaling/hall';
import { type FormEvent, useRef, useState } from 'react';
import { hallOf } from '../../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallQuestionsText } from '../../../i18n/citizen-hall-questions.ts';
import { uiText } from '../../../i18n/ui.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextArea } from '../../../ui/Field.tsx';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import { rememberedNameless, rememberedQuestion, rememberNameless, rememberQuestion } from '../question-memory.ts';
import { type WhyNotAsk, whyNotAsk } from './own-questions.ts';

type Sending = 'idle' | 'sending' | 'sent' | 'hidden' | 'failed';

/** What is typed outlives the panel, a reload and a refusal; it goes with its answer alone. */
export function AskForm({ session, hall }: { session: CallSession; hall: HallView | null }) {
  const t = useText(citizenHallQuestionsText);
  const { consultationId } = session.options;
  const [text, setText] = useState(() => rememberedQuestion(consultationId));
  const [isNameless, setNameless] = useState(() => rememberedNameless(consultationId));
  const [state, setState] = useState<Sending>('idle');
  const field = useRef<HTMLTextAreaElement>(null);
  const reason = whyNotAsk(hall, text);
  const why = useWords(reason);
  const typed = useRef(text);
  const write = (words: string) => {
    typed.current = words;
    setText(words);
    rememberQuestion(consultationId, words);
    // While one is on its way, off line for a while, it is not asked a second time.
    setState(now => (now === 'sending' ? now : 'idle'));
  };
  const hideName = (on: boolean) => {
    setNameless(on);
    rememberNameless(consultationId, on);
  };
  const ask = async (event?: FormEvent) => {
    event?.preventDefault();
    if (reason || state === 'sending') return;
    setState('sending');
    const asked = await hallOf(session).askQuestion(text.trim(), isNameless);
    if (!asked) return setState('failed');
    // What was typed since is the next question.
    if (typed.current === text) write('');
    setState(asked.isHidden ? 'hidden' : 'sent');
    field.current?.focus();
  };
  return (
    <form className="q-ask" data-typed={text !== ''} onSubmit={event => void ask(event)}>
      <TextArea
        ref={field}
        label={t.ask.field}
        placeholder={t.ask.placeholder}
        rows={1}
        limit={HALL_LIMITS.question}
        value={text}
        onChange={write}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || matchMedia('(pointer: coarse)').matches) return;
          event.preventDefault();
          void ask();
        }}
      />
      {reason?.kind === 'tooMany' && <p className="q-told">{why}</p>}
      <LiveRegion className="q-told">{state === 'sent' ? t.ask.sent : state === 'hidden' && t.hidden}</LiveRegion>
      {state === 'failed' && (
        <p className="q-told" role="alert">
          {t.ask.failed}
        </p>
      )}
      <div className="q-row">
        <Checkbox label={t.ask.nameless} checked={isNameless} onChange={hideName} />
        <Button type="submit" variant="primary" why={why} busy={state === 'sending'} busyLabel={t.ask.sending}>
          {t.ask.button}
        </Button>
      </div>
    </form>
  );
}

function useWords(reason: WhyNotAsk | null): string | undefined {
  const t = useText(citizenHallQuestionsText).ask;
  const { charactersOver } = useText(uiText);
  if (!reason) return undefined;
  if (reason.kind === 'over') return charactersOver(reason.over);
  return reason.kind === 'tooMany' ? t.tooMany(reason.n) : t.empty;
}
