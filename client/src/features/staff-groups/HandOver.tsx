import type { EnrolmentView } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { StaffDialog } from '../../ui/staff/StaffDialog.tsx';
import { CopyButton } from '../staff-booking/CopyButton.tsx';

interface HandOverProps {
  enrolment: EnrolmentView;
  onAnother: () => void;
  onClose: () => void;
}

/** What became of it, to be read out, and the secret addresses: nobody can show them again. */
export function HandOver({ enrolment, onAnother, onClose }: HandOverProps) {
  const t = useText(staffGroupsText).enrol.done;
  const { ahead, shown, url, visitUrl } = enrolment;
  const actions = (
    <>
      <Button variant="primary" onClick={onClose}>
        {t.close}
      </Button>
      <Button variant="ghost" icon={icons.add} onClick={onAnother}>
        {t.another}
      </Button>
    </>
  );
  return (
    <StaffDialog
      isOpen
      wide
      onClose={onClose}
      title={ahead === null ? t.title : t.titleQueue}
      actions={actions}
      isDismissable={false}
    >
      <div role="status">
        <Note tone={ahead === null ? 'ok' : 'warn'} icon={ahead === null ? icons.done : icons.people}>
          {ahead === null ? t.in(shown) : t.queue(ahead, shown)}
        </Note>
      </div>
      <p className="hint">{t.lead}</p>
      <Address name={t.own} note={t.ownNote} url={url} />
      {visitUrl !== null && <Address name={t.visit} note={t.visitNote} url={visitUrl} />}
    </StaffDialog>
  );
}

function Address({ name, note, url }: { name: string; note: string; url: string }) {
  const t = useText(staffGroupsText).enrol.done;
  return (
    <div className="issued">
      <div>
        <b>{name}</b>
        <small>{note}</small>
      </div>
      <output className="issued-url" aria-label={name}>
        {url}
      </output>
      <div className="row wrap">
        <CopyButton text={url} label={t.copyOf(name)} />
      </div>
    </div>
  );
}
