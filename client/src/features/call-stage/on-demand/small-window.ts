import { isSilenced } from '../../../call/in-room.ts';
import type { CallSession } from '../../../call/session.ts';
import type { CallState } from '../../../call/state.ts';

/**
 * The other's picture in a small window of the browser's own, above all others, by a press alone: one that came by itself
 * (autopictureinpicture) would put a face over whatever the person has just turned to, seen by whoever stands behind them.
 * It goes with the picture: the end, a hold, a removal, «Быстрый выход», and whatever else takes it from the stage.
 */

/** Firefox has a button of its own on the picture instead. */
export function canBeSmall(): boolean {
  return document.pictureInPictureEnabled === true && picture() !== null;
}

export function isSmall(): boolean {
  return Boolean(document.pictureInPictureElement);
}

/** The first person on the stage whose picture moves: the lead to the citizen, the citizen to the staff. */
function picture(): HTMLVideoElement | null {
  const videos = document.querySelectorAll<HTMLVideoElement>('figure[data-tile] video[data-participant]');
  return [...videos].find(({ videoWidth }) => videoWidth > 0) ?? null;
}

/** From a press: browsers allow it only then. False: the browser says no. */
export async function showSmall(session: CallSession): Promise<boolean> {
  const video = picture();
  if (!video) return false;
  const isShown = await video.requestPictureInPicture().then(
    () => true,
    () => false,
  );
  if (!isShown) return false;
  const id = video.dataset.participant ?? '';
  const end = session.store.subscribe(state => {
    if (isSeen(state, id)) return;
    end();
    closeSmall();
  });
  video.addEventListener('leavepictureinpicture', end, { once: true });
  if (!isSeen(session.store.getState(), id)) closeSmall();
  return true;
}

export function closeSmall(): void {
  if (isSmall()) void document.exitPictureInPicture().catch(() => undefined);
}

function isSeen({ phase, snapshot, remote }: CallState, id: string): boolean {
  const isHere = phase.kind === 'inRoom' || phase.kind === 'reconnecting';
  const camera = remote[id]?.camera;
  return isHere && snapshot !== null && !isSilenced(snapshot) && camera !== undefined && !camera.paused;
}
