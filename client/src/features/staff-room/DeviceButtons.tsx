import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import * as icons from '../../ui/icons.ts';
import { StageButton } from '../../ui/StageButton.tsx';
import { isHeard, isSeen } from '../call-stage/heard-seen.ts';
import { useCall } from '../citizen-frame/use-call.ts';

/** What the others get, not what is wished: held back by the mode, by the network, or failed is off, and says why. */
export function DeviceButtons({ session }: { session: CallSession }) {
  const words = useText(staffRoomText);
  const t = words.controls;
  const own = useCall(session, state => state.own);
  const { mic, camera } = own;
  const hears = isHeard(own);
  const sees = isSeen(own);
  const cameraHeld = camera.heldBy === 'network' ? words.held.network : words.held.camera;
  return (
    <>
      <StageButton
        icon={hears ? icons.mic : icons.micOff}
        words={hears ? t.mic : t.micOff}
        toggle={{ name: t.mic, isOn: hears }}
        why={mic.heldBy ? words.held.mic : undefined}
        shortcut="M"
        onClick={() => void session.setMic(!hears)}
      />
      <StageButton
        icon={sees ? icons.video : icons.videoOff}
        words={sees ? t.camera : t.cameraOff}
        toggle={{ name: t.camera, isOn: sees }}
        why={camera.heldBy ? cameraHeld : undefined}
        shortcut="V"
        onClick={() => void session.setCamera(!sees)}
      />
    </>
  );
}
