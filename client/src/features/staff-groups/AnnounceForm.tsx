import { HallForm } from '@priyom/shared/domain/hall/schema';
import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { useOffline } from '../staff-booking/BookingForm.tsx';
import type { Basis } from '../staff-booking/choices.ts';
import { clock } from '../staff-booking/clock.ts';
import { NearestStarts } from '../staff-booking/NearestStarts.tsx';
import { Summary } from '../staff-booking/Summary.tsx';
import { useCheckedForm } from '../staff-booking/use-checked-form.ts';
import { type Specialist, WhenFields } from '../staff-booking/WhenFields.tsx';
import { Announcement } from './Announcement.tsx';
import { withForm } from './announce-draft.ts';
import { CourseFields } from './CourseFields.tsx';
import { CourseRefusal } from './CourseRefusal.tsx';
import { CourseSum } from './CourseSum.tsx';
import { daysOf } from './course-draft.ts';
import { TextFields } from './TextFields.tsx';
import type { Announce } from './use-announce.ts';
import { useErrorOf } from './use-error-of.ts';

interface AnnounceFormProps {
  announce: Announce;
  basis: Basis;
  specialists: readonly Specialist[];
}

/** What and for whom, then when and who leads; beside it from 1024 what the public will read. */
export function AnnounceForm({ announce, basis, specialists }: AnnounceFormProps) {
  const t = useText(staffGroupsText).form;
  const form = useCheckedForm(announce.submit);
  const errorOf = useErrorOf(announce.faults);

  return (
    <div className="p-body gr-cols">
      <form className="gr-form" noValidate {...form}>
        <section className="gr-fields" aria-label={t.what}>
          <h2 className="book-title">{t.what}</h2>
          <Labelled label={t.form}>
            {labelId => (
              <RadioCards
                label={t.form}
                labelledBy={labelId}
                options={HallForm.options.map(value => ({ value, label: t.forms[value], note: t.formNotes[value] }))}
                value={announce.draft.form}
                onChange={chosen => announce.edit(withForm(announce.draft, chosen))}
              />
            )}
          </Labelled>
          <TextFields form={announce.draft.form} value={announce.draft} onChange={announce.edit} errorOf={errorOf} />
        </section>
        <section className="gr-fields" aria-label={t.when}>
          <h2 className="book-title">{t.when}</h2>
          <WhenFields
            draft={announce.draft}
            basis={basis}
            specialists={specialists}
            slots={announce.slots}
            onChange={announce.edit}
            errorOf={errorOf}
          />
          {errorOf('method') && <FieldError id="announce-method">{errorOf('method')}</FieldError>}
          <CourseFields announce={announce} basis={basis} />
        </section>
        <Finish announce={announce} specialists={specialists} />
      </form>
      <Preview announce={announce} specialists={specialists} />
    </div>
  );
}

type PartProps = Pick<AnnounceFormProps, 'announce' | 'specialists'>;

const leads = ({ announce, specialists }: PartProps) =>
  specialists.find(({ staffId }) => staffId === announce.draft.specialistId);

/** The sentence that sums up, the press, and what became of it. */
function Finish(props: PartProps) {
  const t = useText(staffGroupsText).form;
  const { draft, isSending } = props.announce;
  return (
    <div className="book-finish">
      <Summary draft={draft} specialist={leads(props)?.shortName} />
      {draft.isCourse && <CourseSum draft={draft} />}
      <Refusal announce={props.announce} />
      <Button
        type="submit"
        variant="primary"
        size="lg"
        block
        busy={isSending}
        busyLabel={t.submitting}
        why={useOffline()}
      >
        {t.submit}
      </Button>
    </div>
  );
}

function Refusal({ announce: { draft, takenNow, failure, edit } }: Pick<PartProps, 'announce'>) {
  const words = useText(staffBookingText);
  if (draft.isCourse) return <CourseRefusal error={failure} />;
  if (!takenNow) return <ActionFailure error={failure} />;
  return (
    <NearestStarts
      title={words.takenNow}
      lead={words.takenNowLead}
      starts={takenNow}
      day={draft.date}
      onChoose={edit}
    />
  );
}

function Preview(props: PartProps) {
  const t = useText(staffGroupsText).form;
  const { date, time, method, ...draft } = props.announce.draft;
  return (
    <aside className="gr-preview" aria-label={t.preview}>
      <h2 className="book-title">{t.preview}</h2>
      <Announcement
        group={{
          ...draft,
          taken: 0,
          day: date,
          time: time && clock(time),
          method: method === 'voice' || method === 'video' ? method : null,
          specialist: leads(props) ?? null,
          days: draft.isCourse ? (daysOf({ ...draft, date, time }) ?? []) : [],
        }}
      />
    </aside>
  );
}
