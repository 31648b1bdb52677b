/** Own chunk: the citizen's first screen has no need of it. */
export function loadMediasoup(): Promise<typeof import('mediasoup-client')> {
  return import('mediasoup-client');
}
