/** What a meeting cannot do without. In-app browsers of messengers often lack the first two (ux §5.1). */
export function isBrowserAble(): boolean {
  return (
    'RTCPeerConnection' in globalThis &&
    typeof navigator.mediaDevices?.getUserMedia === 'function' &&
    'WebSocket' in globalThis &&
    'HTMLDialogElement' in globalThis
  );
}
