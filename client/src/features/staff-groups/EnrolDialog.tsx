import { EnrolledByStaff, type EnrolmentView, type GroupView } from '@priyom/shared/api/groups';
import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { StaffDialog } from '../../ui/staff/StaffDialog.tsx';
import { ApiError } from '../staff-app/api-error.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { useMeetingCommand } from '../staff-appointment/use-meeting-command.ts';
import { EnrolFields } from './EnrolFields.tsx';
import { EnrolDraft, NEW_ENROLMENT, toEnrol } from './enrol-draft.ts';
import { HandOver } from './HandOver.tsx';
import { useErrorOf } from './use-error-of.ts';
import { useKept } from './use-kept.ts';
import '../staff-booking/booking.css';

/** D9: who phones is enrolled while they talk; then the links to hand over stand here, once. */
export function EnrolDialog({ group, onClose }: { group: GroupView; onClose: () => void }) {
  const [enrolment, setEnrolment] = useState<EnrolmentView | null>(null);
  if (enrolment) return <HandOver enrolment={enrolment} onAnother={() => setEnrolment(null)} onClose={onClose} />;
  return <EnrolForm group={group} onClose={onClose} onDone={setEnrolment} />;
}

interface EnrolFormProps {
  group: GroupView;
  onClose: () => void;
  onDone: (enrolment: EnrolmentView) => void;
}

function EnrolForm({ group, onClose, onDone }: EnrolFormProps) {
  const t = useText(staffGroupsText).enrol;
  const { value: draft, requestId, write, forget } = useKept(`enrol ${group.id}`, EnrolDraft, NEW_ENROLMENT);
  const [tried, setTried] = useState(false);
  const enrol = useMeetingCommand(
    'enrolByStaff',
    EnrolledByStaff,
    { id: group.id },
    {
      onDone: ({ enrolment }) => {
        forget();
        onDone(enrolment);
      },
    },
  );
  const { wish, faults } = toEnrol(draft, requestId);
  const errorOf = useErrorOf(tried ? faults : new Map());
  const isFull = group.taken >= group.places;

  function submit() {
    setTried(true);
    if (wish && !enrol.isPending) enrol.mutate(wish);
  }

  const actions = (
    <>
      <Button variant="primary" busy={enrol.isPending} busyLabel={t.busy} onClick={submit}>
        {isFull ? t.queue : t.submit}
      </Button>
      <Button onClick={onClose}>{t.close}</Button>
    </>
  );
  return (
    <StaffDialog isOpen wide onClose={onClose} title={t.title} actions={actions} isDismissable={false}>
      {isFull && (
        <Note tone="warn" icon={icons.people}>
          {t.full}
        </Note>
      )}
      <EnrolFields
        form={group.form}
        draft={draft}
        errorOf={errorOf}
        onChange={part => {
          if (!enrol.isPending) enrol.reset();
          write({ ...draft, ...part });
        }}
      />
      <ActionFailure error={enrol.error} />
      {enrol.error instanceof ApiError && enrol.error.code === 'CONFLICT' && <p className="hint">{t.alreadyTold}</p>}
    </StaffDialog>
  );
}
