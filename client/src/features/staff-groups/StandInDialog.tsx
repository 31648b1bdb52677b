import type { CourseMeeting } from '@priyom/shared/api/groups';
import { useState } from 'react';
import * as z from 'zod';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { Combo } from '../../ui/staff/Combo.tsx';
import { StaffDialog } from '../../ui/staff/StaffDialog.tsx';
import { ApiError } from '../staff-app/api-error.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { useMeetingCommand } from '../staff-appointment/use-meeting-command.ts';
import { useBookable } from '../staff-booking/use-basis.ts';
import type { Specialist } from '../staff-booking/WhenFields.tsx';

interface StandInDialogProps {
  meeting: CourseMeeting;
  /** Told who leads it now. */
  onDone: (who: string) => void;
  onClose: () => void;
}

/** Another specialist for one meeting: their time is taken at once, the other's is free again. */
export function StandInDialog(props: StandInDialogProps) {
  const t = useText(staffCoursesText).standIn;
  const bookable = useBookable();
  if (bookable.data) return <StandInForm {...props} specialists={bookable.data.specialists} />;
  return (
    <StaffDialog isOpen onClose={props.onClose} title={t.title}>
      <QueryState queries={[bookable]} />
    </StaffDialog>
  );
}

type StandInFormProps = StandInDialogProps & { specialists: readonly Specialist[] };

function StandInForm({ meeting, specialists, onDone, onClose }: StandInFormProps) {
  const words = useText(staffCoursesText);
  const t = words.standIn;
  const format = useFormat();
  const [specialistId, setSpecialistId] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const others = specialists.filter(({ staffId }) => staffId !== meeting.specialist.staffId);
  const chosen = others.find(({ staffId }) => staffId === specialistId);
  const finish = () => {
    onDone(chosen?.shortName ?? '');
    onClose();
  };
  const change = useMeetingCommand('standIn', z.unknown(), { id: meeting.id }, { onDone: finish });

  function submit() {
    setTried(true);
    if (chosen && !change.isPending) change.mutate({ specialistId: chosen.staffId });
  }

  const when = words.at(format.date(meeting.startsAt), format.time(meeting.startsAt));
  const actions = (
    <>
      <Button variant="primary" busy={change.isPending} busyLabel={t.busy} onClick={submit}>
        {t.submit}
      </Button>
      <Button onClick={onClose}>{t.close}</Button>
    </>
  );
  return (
    <StaffDialog isOpen onClose={onClose} title={t.title} actions={actions}>
      <p className="hint">{t.lead(when, meeting.specialist.shortName)}</p>
      <Combo
        label={t.who}
        hint={others.length === 0 ? t.nobody : t.whoHint}
        options={others.map(({ staffId: id, shortName: name, position, department }) => ({
          ...{ id, name, also: position },
          note: [position, department].filter(Boolean).join(', '),
        }))}
        value={specialistId}
        onChange={id => {
          if (!change.isPending) change.reset();
          setSpecialistId(id);
        }}
        error={isTried && !chosen ? t.choose : undefined}
      />
      <Refusal error={change.error} />
    </StaffDialog>
  );
}

/** What the time of the other one, or the meeting itself, does not allow; all else as everywhere. */
function Refusal({ error }: { error: unknown }) {
  const t = useText(staffCoursesText).standIn;
  const code = error instanceof ApiError ? error.code : null;
  if (code !== 'TIME_TAKEN' && code !== 'INVALID_STATE') return <ActionFailure error={error} />;
  const [title, next] = code === 'TIME_TAKEN' ? [t.taken, t.takenNext] : [t.begun, t.begunNext];
  return (
    <div role="alert">
      <Note tone="warn" icon={icons.problem}>
        <b>{title}.</b> {next}
      </Note>
    </div>
  );
}
