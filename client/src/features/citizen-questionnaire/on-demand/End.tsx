import { useStore } from 'zustand';
import { useText } from '../../../i18n/catalog.ts';
import { citizenQuestionnaireText } from '../../../i18n/citizen-questionnaire.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import * as icons from '../../../ui/icons.ts';
import { useNow } from '../../citizen-frame/clock.ts';
import { MessageScreen } from '../../citizen-frame/MessageScreen.tsx';
import { type Answering, isWorthRepeating } from './answering.ts';
import { answeredIn, answerWords } from './form-questions.ts';
import type { QuestionnaireProps } from './Questionnaire.tsx';
import { SaveLine } from './SaveLine.tsx';

const MINUTE_MS = 60_000;

/** «Спасибо», what the institution has now, and until when it may be said otherwise. */
export function End({ answering, onClose }: QuestionnaireProps) {
  const words = useText(citizenQuestionnaireText);
  const t = words.end;
  const { form, questions, store, go } = answering;
  const { answers, sentAt, changeableUntil, saving } = useStore(store);
  const format = useFormat();
  const isNothing = answeredIn(questions, answers) === 0;
  const isChangeable = useNow(MINUTE_MS) <= Date.parse(changeableUntil);
  const isWaiting = saving.kind === 'failed' && isWorthRepeating(saving.error);
  const isSent = isNothing || (sentAt !== null && !isWaiting);
  const until = isChangeable ? t.until(format.date(changeableUntil, 'until')) : t.over;
  const text = isNothing ? t.nothing : isSent ? `${t.atHome} ${until}` : undefined;
  return (
    <MessageScreen tab={words.tab} icon={icons.done} title={isSent ? t.title : t.onTheWay} text={text} quiet={!isSent}>
      <SaveLine answering={answering} />
      {!isNothing && <Given answering={answering} />}
      {isSent && !isNothing && <p className="small">{form.thanks}</p>}
      <div className="go">
        <Button variant="primary" block onClick={onClose}>
          {t.close}
        </Button>
        {isChangeable && (
          <Button block icon={icons.edit} onClick={() => go(0)}>
            {isNothing ? t.begin : t.change}
          </Button>
        )}
      </div>
    </MessageScreen>
  );
}

function Given({ answering: { questions, store } }: { answering: Answering }) {
  const t = useText(citizenQuestionnaireText).end;
  const answers = useStore(store, state => state.answers);
  const skipped = questions.length - answeredIn(questions, answers);
  return (
    <Card title={t.given}>
      <dl className="qn-given">
        {questions.map(question => {
          const given = answerWords(question, answers);
          if (!given) return null;
          return (
            <div key={question.code}>
              <dt>{question.question}</dt>
              <dd>
                {given.mark && <b>{given.mark}</b>} {given.text}
              </dd>
            </div>
          );
        })}
      </dl>
      {skipped > 0 && <p className="small">{t.skipped(skipped)}</p>}
    </Card>
  );
}
