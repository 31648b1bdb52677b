import type { DeviceKind } from './open-tracks.ts';

const NAMES = { camera: 'camera', mic: 'microphone' } as const;

/**
 * Calls when the person gives the permission (back) in the browser's own settings. Browsers that do not tell leave it to
 * «Проверить ещё раз». Returns the undo.
 */
export function onPermission(kind: DeviceKind, given: () => void): () => void {
  const stop = new AbortController();
  const asked = navigator.permissions?.query({ name: NAMES[kind] });
  asked?.then(
    status => {
      const onChange = () => status.state === 'granted' && given();
      status.addEventListener('change', onChange, { signal: stop.signal });
    },
    () => undefined,
  );
  return () => stop.abort();
}
