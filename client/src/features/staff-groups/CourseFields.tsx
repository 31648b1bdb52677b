import { MOST_MEETINGS } from '@priyom/shared/domain/group/schema';
import { useRef } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { announce as say } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { Labelled } from '../../ui/Labelled.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { newRequestId } from '../staff-app/request.ts';
import type { Basis } from '../staff-booking/choices.ts';
import { type MeetingDraft, nextAfter } from './course-draft.ts';
import { MeetingFields } from './MeetingFields.tsx';
import { RepeatWeekly } from './RepeatWeekly.tsx';
import type { Announce } from './use-announce.ts';

const HOW_MANY = ['one', 'course'] as const;

interface CourseFieldsProps {
  announce: Announce;
  basis: Basis;
}

/** One meeting, or a course: its other meetings, filled week by week, each to be changed (ADR 18). */
export function CourseFields({ announce, basis }: CourseFieldsProps) {
  const t = useText(staffCoursesText).form;
  const { isCourse } = announce.draft;
  return (
    <>
      <Labelled label={t.label}>
        {labelId => (
          <RadioCards
            label={t.label}
            labelledBy={labelId}
            options={HOW_MANY.map(value => ({
              value,
              label: t[value],
              note: value === 'course' ? t.courseNote : undefined,
            }))}
            value={isCourse ? 'course' : 'one'}
            onChange={chosen => announce.edit({ isCourse: chosen === 'course' })}
          />
        )}
      </Labelled>
      {isCourse && <OtherMeetings announce={announce} basis={basis} />}
    </>
  );
}

function OtherMeetings({ announce, basis }: CourseFieldsProps) {
  const t = useText(staffCoursesText).form;
  const { draft, edit, faults, meetingFaults } = announce;
  const { more } = draft;
  const add = useRef<HTMLButtonElement>(null);
  const change = (key: string, part: Partial<MeetingDraft>) =>
    edit({ more: more.map(meeting => (meeting.key === key ? { ...meeting, ...part } : meeting)) });

  function remove(key: string, number: number) {
    edit({ more: more.filter(meeting => meeting.key !== key) });
    say(t.removed(number));
    // The pressed button is gone.
    add.current?.focus();
  }

  return (
    <section className="gr-course" aria-label={t.course}>
      <p className="hint">{t.lead}</p>
      <RepeatWeekly
        draft={draft}
        onFill={starts => edit({ more: starts.map(start => ({ key: newRequestId(), ...start })) })}
      />
      {more.length > 0 && (
        <ol className="gr-course-rows">
          {more.map((meeting, index) => (
            <MeetingFields
              key={meeting.key}
              meeting={meeting}
              number={index + 2}
              fault={meetingFaults[index] ?? null}
              basis={basis}
              onChange={part => change(meeting.key, part)}
              onRemove={() => remove(meeting.key, index + 2)}
            />
          ))}
        </ol>
      )}
      {faults.has('more') && <FieldError id="course-none">{t.none}</FieldError>}
      <Button
        ref={add}
        icon={icons.add}
        why={more.length + 1 < MOST_MEETINGS ? undefined : t.most(MOST_MEETINGS)}
        onClick={() => edit({ more: [...more, { key: newRequestId(), ...nextAfter(draft) }] })}
      >
        {t.add}
      </Button>
    </section>
  );
}
