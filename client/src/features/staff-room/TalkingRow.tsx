import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomPhoneText } from '../../i18n/staff-room-phone.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { useCommand } from './use-command.ts';

interface TalkingRowProps {
  session: CallSession;
  snapshot: Pick<Snapshot, 'modes'>;
  person: ParticipantView;
}

const BACK = ['video', 'voice', 'chat'] as const;

/** The talk is on the telephone: why the microphone is off here, and the press that brings the room back. */
export function TalkingRow({ session, snapshot, person }: TalkingRowProps) {
  const t = useText(staffRoomPhoneText).byPhone.running;
  const { busy, outcome, run } = useCommand();
  const mode = BACK.find(each => snapshot.modes.includes(each));
  return (
    <section className="rm-wait" aria-label={t.talking(person.shownAs)}>
      <span className="grow">
        <b>{t.talking(person.shownAs)}</b>
        <small>{t.microphone}</small>
      </span>
      {mode && (
        <Button
          size="sm"
          icon={mode === 'video' ? icons.video : icons.mic}
          busy={busy}
          why={person.connection === 'up' ? undefined : t.noPage}
          onClick={() => void run(() => session.setMode(mode))}
        >
          {t.back[mode]}
        </Button>
      )}
      <OutcomeFailure outcome={outcome} />
    </section>
  );
}
