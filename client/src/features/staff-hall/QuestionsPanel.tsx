import { useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallPanelText } from '../../i18n/staff-hall-panel.ts';
import * as hallIcons from '../../ui/hall-icons.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { Segments } from '../../ui/Segments.tsx';
import { Empty } from '../../ui/States.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { QuestionItem } from './QuestionItem.tsx';
import { ordered, type QuestionOrder } from './question-order.ts';

/** What the hall asks, in the order of nameless votes or of time; the answered ones apart. */
export function QuestionsPanel({ session, isWebinar }: { session: CallSession; isWebinar: boolean }) {
  const t = useText(staffHallPanelText).questions;
  const hall = useCall(session, state => state.hall);
  const [order, setOrder] = useState<QuestionOrder>('byVotes');
  const questions = hall?.questions ?? [];
  const shown = ordered(questions, order);
  const isAnswered = order === 'answered';
  return (
    <div className="hl-panel">
      <div className="hl-order">
        <Segments
          block
          label={t.order}
          options={[
            { value: 'byVotes', label: t.byVotes },
            { value: 'newer', label: t.newer },
            { value: 'answered', label: t.answered(ordered(questions, 'answered').length) },
          ]}
          value={order}
          onChange={setOrder}
        />
      </div>
      <div className="hl-scroll">
        {shown.length === 0 && (
          <Empty icon={hallIcons.questions} title={isAnswered ? t.noneAnswered : t.none}>
            {isAnswered ? t.noneAnsweredLead : t.noneLead}
          </Empty>
        )}
        <ul className="hl-questions">
          {shown.map(question => (
            <QuestionItem key={question.id} session={session} question={question} />
          ))}
        </ul>
        {hall !== null && hall.more > 0 && <p className="hl-note">{t.more(hall.more)}</p>}
      </div>
      {isWebinar && (
        <p className="hl-foot">
          <Icon of={icons.info} />
          {t.foot}
        </p>
      )}
    </div>
  );
}
