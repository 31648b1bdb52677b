import { RELATIONS, type Relation } from '@priyom/shared/domain/participant/relations';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { uiText } from '../../i18n/ui.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { RelationChoice } from '../call-stage/RelationChoice.tsx';
import { besideName } from '../call-stage/role-words.ts';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { useCommand } from './use-command.ts';

interface CompanionsDialogProps {
  session: CallSession;
  snapshot: Snapshot;
  onClose: () => void;
}

/** A colleague who comes into the office (regulation 001 §3.4) is named and seen by all. */
export function CompanionsDialog({ session, snapshot, onClose }: CompanionsDialogProps) {
  const t = useText(staffRoomDialogsText).companions;
  const { beside } = useText(uiText);
  const mine = snapshot.companions.filter(companion => companion.statedBy === snapshot.me.participantId);
  const [people, setPeople] = useState(mine.map(({ who, relation }) => ({ who, relation })));
  const [who, setWho] = useState('');
  const [relation, setRelation] = useState<Relation>('colleague');
  const { busy, outcome, run } = useCommand();
  const all = who.trim() ? [...people, { who: who.trim(), relation }] : people;

  async function save() {
    if (await run(() => session.setCompanions(all))) onClose();
  }

  const actions = (
    <Button variant="primary" busy={busy} busyLabel={t.saving} onClick={() => void save()}>
      {all.length === 0 ? t.nobody : t.save}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.title} lead={t.lead} actions={actions}>
      {people.map(person => (
        <div className="row" key={person.who}>
          <b className="grow">{besideName(person, beside)}</b>
          <Button size="sm" icon={icons.remove} onClick={() => setPeople(people.filter(other => other !== person))}>
            {t.remove(person.who)}
          </Button>
        </div>
      ))}
      <Field label={t.who} hint={t.whoHint} value={who} onChange={setWho} limit={80} />
      <RelationChoice label={t.relation} options={RELATIONS} value={relation} onChange={setRelation} />
      <OutcomeFailure outcome={outcome} />
    </Dialog>
  );
}
