import { type NetworkTrouble, troubleOf } from '../../call/check/network-trouble.ts';
import type { CheckRowState, CheckState, RowKind } from '../../call/check/rows.ts';

/** Rows that a citizen sees; the browser's own row is for the technician. */
export type ShownKind = Exclude<RowKind, 'browser'>;

/** What a meeting needs of the person, in the order of the rows. */
export type Kinds = readonly ShownKind[];
export const SEEN: Kinds = ['camera', 'mic', 'sound', 'network'];
export const HEARD: Kinds = ['mic', 'sound', 'network'];
/** In the hall of a webinar one is neither seen nor heard: nobody asks for a device. */
export const LISTENS: Kinds = ['sound', 'network'];

export type Verdict =
  | 'running'
  | 'runningSound'
  | 'allGood'
  | 'hearsOnly'
  | 'seenNotHeard'
  | 'heardNotSeen'
  | 'neither'
  | 'noVoice'
  | 'deaf'
  | 'deafOnly'
  | 'weakNet'
  | 'noNet'
  | 'noServer'
  | 'mediaDown'
  | 'notMeasured';

const TROUBLES: Readonly<Record<NetworkTrouble, Verdict>> = {
  path: 'noNet',
  noServer: 'noServer',
  mediaDown: 'mediaDown',
  browser: 'notMeasured',
  outdated: 'notMeasured',
  brokeOff: 'notMeasured',
};

const FINE = ['ok', 'weak', 'skipped'];

export const isBad = (row: CheckRowState): boolean => row.state === 'done' && !FINE.includes(row.result);

/** The title of the screen is the result (ux §5.2); the worst that helps the person most is said first. */
export function verdictOf({ rows }: Pick<CheckState, 'rows'>, kinds: Kinds): Verdict {
  const { camera, mic, sound, network } = rows;
  const needsCamera = kinds.includes('camera');
  const trouble = troubleOf(network);
  if (trouble) return TROUBLES[trouble];
  if (!kinds.includes('mic')) return heardOnly(sound, network);
  if (mic.state !== 'done' || (needsCamera && camera.state !== 'done')) return 'running';
  if (isBad(mic)) return needsCamera ? (isBad(camera) ? 'neither' : 'seenNotHeard') : 'noVoice';
  if (needsCamera && isBad(camera)) return 'heardNotSeen';
  if (isBad(sound)) return 'deaf';
  if (network.state === 'done' && network.result === 'weak') return 'weakNet';
  if (sound.state !== 'done') return 'hearsOnly';
  return network.state === 'done' ? 'allGood' : 'running';
}

function heardOnly(sound: CheckRowState, network: CheckRowState): Verdict {
  if (isBad(sound)) return 'deafOnly';
  if (network.state !== 'done') return 'runningSound';
  if (network.result === 'weak') return 'weakNet';
  if (sound.state === 'asking') return 'hearsOnly';
  return sound.state === 'done' ? 'allGood' : 'runningSound';
}

/** With a microphone that is heard, where one is needed, one may simply go on; nothing else is worth stopping a person for. */
export function maySimplyGoOn({ rows }: Pick<CheckState, 'rows'>, kinds: Kinds): boolean {
  const isHeard = rows.mic.state === 'done' && !isBad(rows.mic);
  return (isHeard || !kinds.includes('mic')) && !isBad(rows.network);
}
