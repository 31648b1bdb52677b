import type { DeviceResult } from '@priyom/shared/signaling/requests';

export interface Trouble {
  result: DeviceResult;
  /** `system`: the operating system keeps the browser out, the browser's own switch does not help. */
  deniedBy: 'page' | 'system' | null;
}

/**
 * What `getUserMedia` rejected with, in the words of the device check (ux §5.2). Names are of the specification; the
 * message is read only where browsers tell page and system apart by nothing else.
 */
export function troubleOf(error: { name: string; message: string }): Trouble {
  switch (error.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return { result: 'denied', deniedBy: /system/i.test(error.message) ? 'system' : 'page' };
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return { result: 'none', deniedBy: null };
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return { result: 'busy', deniedBy: null };
    default:
      return { result: 'failed', deniedBy: null };
  }
}
