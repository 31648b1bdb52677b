import { useEffect, useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { type DeviceKind, type DeviceTrouble, troublesOf } from './device-trouble.ts';

/** One's own microphone or camera that can't be opened: what that means for the others, and what to do. */
export function DeviceLines({ session }: { session: CallSession }) {
  const t = useText(staffRoomDialogsText).devices;
  const own = useCall(session, state => state.own);
  const [tried, setTried] = useState<DeviceKind | null>(null);
  const troubles = troublesOf(own, tried, t);

  async function again(kind: DeviceKind) {
    setTried(kind);
    await (kind === 'mic' ? session.setMic(true) : session.setCamera(true));
    setTried(null);
  }

  if (troubles.length === 0) return null;
  return (
    <div className="rm-waits">
      {troubles.map(trouble => (
        <DeviceLine
          key={trouble.kind}
          trouble={trouble}
          isTried={tried === trouble.kind}
          onAgain={() => void again(trouble.kind)}
        />
      ))}
    </div>
  );
}

interface DeviceLineProps {
  trouble: DeviceTrouble;
  isTried: boolean;
  onAgain: () => void;
}

function DeviceLine({ trouble: { kind, title, advice, isTaken }, isTried, onAgain }: DeviceLineProps) {
  const t = useText(staffRoomDialogsText).devices;
  useEffect(() => {
    // Who is not heard must know it at once (ux §8).
    if (!isTried) announce(`${title}. ${advice}`, { assertive: kind === 'mic' });
  }, [title, advice, kind, isTried]);
  return (
    <section className="rm-wait" aria-label={title} tabIndex={-1}>
      <Icon of={kind === 'mic' ? icons.micOff : icons.videoOff} />
      <span className="grow">
        <b>{title}</b>
        <small>{advice}</small>
      </span>
      {!isTaken && (
        <Button
          icon={icons.again}
          busy={isTried}
          busyLabel={t.opening}
          label={`${t.again}. ${title}`}
          onClick={onAgain}
        >
          {t.again}
        </Button>
      )}
    </section>
  );
}
