import { MOST_MEETINGS } from '@priyom/shared/domain/group/schema';
import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { announce as say } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import type { Start } from '../staff-booking/nearest.ts';
import { type CourseDraft, countOf, FEWEST_MEETINGS, weekly } from './course-draft.ts';

interface RepeatWeeklyProps {
  draft: CourseDraft;
  onFill: (others: Start[]) => void;
}

/** «Повторять каждую неделю, всего 8»: a press fills the other meetings, which are then changed one by one. */
export function RepeatWeekly({ draft, onFill }: RepeatWeeklyProps) {
  const t = useText(staffCoursesText).form;
  const [text, setText] = useState(draft.more.length > 0 ? String(draft.more.length + 1) : '');
  const [isTried, setTried] = useState(false);
  const { date, time, more } = draft;
  const count = countOf(text);

  function fill() {
    setTried(true);
    if (count === null || date === null || time === null) return;
    onFill(weekly({ date, time }, count));
    say(t.filled(count));
  }

  return (
    <div className="gr-repeat">
      <Field
        label={t.repeat}
        hint={t.repeatHint(FEWEST_MEETINGS, MOST_MEETINGS)}
        inputMode="numeric"
        autoComplete="off"
        maxWidth="8rem"
        value={text}
        onChange={typed => setText(typed.replace(/\D/g, '').slice(0, 2))}
        error={isTried && count === null ? t.repeatWrong(FEWEST_MEETINGS, MOST_MEETINGS) : undefined}
      />
      <Button icon={icons.again} why={date === null || time === null ? t.fillWhy : undefined} onClick={fill}>
        {more.length > 0 ? t.fillAgain : t.fill}
      </Button>
    </div>
  );
}
