/** Where sound comes out: the browser lists loudspeakers, asks by itself (Firefox), or leaves it to the system (Safari). */
export type OutputWay = 'listed' | 'asks' | 'system';

/** `media`: of this browser; absent on a page without a secure context. */
export function outputWay(media: object | undefined, element: object): OutputWay {
  if (!('setSinkId' in element)) return 'system';
  return media && 'selectAudioOutput' in media ? 'asks' : 'listed';
}

export type AskedOutput =
  | { kind: 'chosen'; deviceId: string; label: string }
  /** The person closed the question: nothing changes. */
  | { kind: 'left' }
  | { kind: 'none' };

/** Only by a press; the browser shows its own list. */
export async function askForOutput(media: object): Promise<AskedOutput> {
  if (!('selectAudioOutput' in media) || typeof media.selectAudioOutput !== 'function') return { kind: 'none' };
  try {
    const { deviceId, label } = await media.selectAudioOutput();
    return { kind: 'chosen', deviceId: String(deviceId), label: String(label) };
  } catch (error) {
    return { kind: error instanceof DOMException && error.name === 'NotFoundError' ? 'none' : 'left' };
  }
}
