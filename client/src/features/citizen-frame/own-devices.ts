import type { CallSession } from '../../call/session.ts';
import type { CallState } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { errorText } from '../../i18n/errors.ts';
import { getLanguage } from '../../i18n/language.ts';
import { showToast } from '../../ui/toasts.ts';
import { isSeen } from '../call-stage/heard-seen.ts';
import { useCall } from './use-call.ts';

type Own = CallState['own'];

/** A press on the camera while the talk is by voice is the wish for video (D16); else it switches the device. */
export async function pressCamera(session: CallSession, own: Own): Promise<void> {
  if (own.camera.heldBy !== 'mode') return session.setCamera(!isSeen(own));
  const outcome = await session.setMode('video');
  if (outcome.ok) return session.setCamera(true);
  const { title, next } = errorText(outcome.error.code, getLanguage());
  showToast({ text: `${title}. ${next}` });
}

type Why = string | undefined;

/** Why a press would do nothing (ux §1.10). Before the room the way of talking is the booked one. */
export function useWhyHeld(session: CallSession): { mic: Why; camera: Why } {
  const t = useText(citizenCallText).controls;
  const { mic, camera } = useCall(session, state => state.own);
  const isInRoom = useCall(session, state => state.snapshot?.stage === 'room');
  const mayBeVideo = useCall(session, state => state.snapshot?.modes.includes('video') ?? false);
  const isVideoOut = camera.heldBy === 'mode' && !(isInRoom && mayBeVideo);
  return {
    mic: mic.heldBy === 'mode' ? t.micHeld : undefined,
    camera: camera.heldBy === 'network' ? t.cameraHeld : isVideoOut ? t.noVideo : undefined,
  };
}
