import { type NetworkTrouble, troubleOf } from '../../call/check/network-trouble.ts';
import type { CheckRowState, CheckState, RowKind } from '../../call/check/rows.ts';

/** Rows that a citizen sees; the browser's own row is for the technician. */
export type ShownKind = Exclude<RowKind, 'browser'>;

export type Verdict =
  | 'running'
  | 'allGood'
  | 'hearsOnly'
  | 'seenNotHeard'
  | 'heardNotSeen'
  | 'neither'
  | 'noVoice'
  | 'deaf'
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
export function verdictOf({ rows }: Pick<CheckState, 'rows'>, needsCamera: boolean): Verdict {
  const { camera, mic, sound, network } = rows;
  const trouble = troubleOf(network);
  if (trouble) return TROUBLES[trouble];
  if (mic.state !== 'done' || (needsCamera && camera.state !== 'done')) return 'running';
  if (isBad(mic)) return needsCamera ? (isBad(camera) ? 'neither' : 'seenNotHeard') : 'noVoice';
  if (needsCamera && isBad(camera)) return 'heardNotSeen';
  if (isBad(sound)) return 'deaf';
  if (network.state === 'done' && network.result === 'weak') return 'weakNet';
  if (sound.state !== 'done') return 'hearsOnly';
  return network.state === 'done' ? 'allGood' : 'running';
}

/** With a microphone that is heard one may simply go on; nothing else is worth stopping a person for. */
export function maySimplyGoOn({ rows }: Pick<CheckState, 'rows'>): boolean {
  return rows.mic.state === 'done' && !isBad(rows.mic) && !isBad(rows.network);
}
