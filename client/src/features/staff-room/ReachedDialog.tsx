import type { ConsentToSpeak } from '@priyom/shared/api/appointments';
import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomPhoneText } from '../../i18n/staff-room-phone.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { useCard } from '../staff-appointment/use-card.ts';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { useCommand } from './use-command.ts';

interface ReachedDialogProps {
  session: CallSession;
  consultationId: string;
  person: ParticipantView;
  onClose: () => void;
}

/** «Дозвонились»: nobody can tick anything on a telephone, so each consent is read aloud and asked for by itself (D14). */
export function ReachedDialog({ session, consultationId, person, onClose }: ReachedDialogProps) {
  const t = useText(staffRoomPhoneText).byPhone.reachedDialog;
  // A consultation has the id of its appointment.
  const card = useCard(consultationId);
  const toSpeak = card.data?.toSpeak.filter(({ participantId }) => participantId === person.id);
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const { busy, outcome, run } = useCommand();

  async function begin() {
    setTried(true);
    if (!toSpeak?.every(({ textHash }) => agreed.has(textHash))) return;
    const spoken = toSpeak.map(({ purpose, version, textHash }) => ({ purpose, version, textHash }));
    if (await run(() => leadOf(session).reachedByPhone(person.id, spoken))) onClose();
    // Another text is in force by now: it is read anew.
    else await card.refetch();
  }

  const actions = (
    <>
      <Button variant="primary" busy={busy} busyLabel={t.busy} onClick={() => void begin()}>
        {t.confirm}
      </Button>
      <Button onClick={onClose}>{t.cancel}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.title(person.shownAs)} lead={t.lead} actions={actions}>
      {!toSpeak && <QueryState queries={[card]} lines={[60, 60]} />}
      {toSpeak?.length === 0 && <p className="muted">{t.given}</p>}
      {toSpeak?.map(consent => (
        <SpokenConsent
          key={consent.textHash}
          consent={consent}
          isAgreed={agreed.has(consent.textHash)}
          isMissing={tried && !agreed.has(consent.textHash)}
          onChange={isAgreed =>
            setAgreed(now =>
              isAgreed
                ? new Set([...now, consent.textHash])
                : new Set([...now].filter(other => other !== consent.textHash)),
            )
          }
        />
      ))}
      <OutcomeFailure outcome={outcome} />
    </Dialog>
  );
}

interface SpokenConsentProps {
  consent: ConsentToSpeak;
  isAgreed: boolean;
  isMissing: boolean;
  onChange: (isAgreed: boolean) => void;
}

/** Open, in the order of speech: it is for the ear of somebody who sees nothing of this page. */
function SpokenConsent({ consent: { title, lines }, isAgreed, isMissing, onChange }: SpokenConsentProps) {
  const t = useText(staffRoomPhoneText).byPhone.reachedDialog;
  return (
    <section className="rm-speak" aria-label={title}>
      <span className="label">{t.readAloud}</span>
      <div className="rm-speech">
        {lines.map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Checkbox
        label={t.agrees(title)}
        checked={isAgreed}
        onChange={onChange}
        error={isMissing ? t.consentEmpty : undefined}
      />
    </section>
  );
}
