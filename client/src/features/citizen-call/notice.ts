import type { AskView, PhoneState, Snapshot } from '@priyom/shared/signaling/snapshot';
import { isPictureTaken } from '../../call/picture-taken.ts';
import type { CallState, Reconnecting } from '../../call/state.ts';
import { isInTrouble } from '../citizen-check/DeviceTrouble.tsx';
import type { Moment } from './moment.ts';

/** One sheet at a time: what the person must know or decide now. Never over a face. */
export type Notice =
  | { kind: 'lost'; since: number }
  | { kind: 'ask'; ask: AskView }
  | { kind: 'five' }
  | { kind: 'phone' }
  | { kind: 'voiceBroken' }
  | { kind: 'voiceOnly' }
  | { kind: 'device'; device: 'mic' | 'camera' };

type Facts = Pick<CallState, 'phase' | 'asks' | 'network' | 'own' | 'snapshot' | 'voiceBrokenBy'>;

/** Whose sheets the person has closed; one of a device is closed by going without it. */
export type Hidden = ReadonlySet<Notice['kind']>;

export function noticeOf(
  { phase, asks, network, own, snapshot, voiceBrokenBy }: Facts,
  moment: Moment,
  hidden: Hidden,
): Notice | null {
  if (isPictureLost(phase)) return { kind: 'lost', since: phase.since };
  const [ask] = asks;
  if (ask) return { kind: 'ask', ask };
  if (isInTrouble(own.mic)) return { kind: 'device', device: 'mic' };
  if (moment === 'five' && !hidden.has('five')) return { kind: 'five' };
  if (snapshot && isPhone(snapshot) && !hidden.has('phone')) return { kind: 'phone' };
  if (voiceBrokenBy && !hidden.has('voiceBroken')) return { kind: 'voiceBroken' };
  if (isPictureTaken({ network, snapshot }) && !hidden.has('voiceOnly')) return { kind: 'voiceOnly' };
  return isInTrouble(own.camera) ? { kind: 'device', device: 'camera' } : null;
}

/** They wait for the telephone, are on it, or were not reached. */
const isPhone = (snapshot: Snapshot): boolean => snapshot.mode === 'phone' || myPhone(snapshot) !== 'none';

export const myPhone = ({ me, participants }: Snapshot): PhoneState =>
  participants.find(({ id }) => id === me.participantId)?.phone ?? 'none';

/** With media alive nothing of the picture changes: that is a small line, not a sheet (ux §6.4). */
export function isPictureLost(phase: CallState['phase']): phase is Reconnecting {
  return phase.kind === 'reconnecting' && phase.lost !== 'signalling';
}
