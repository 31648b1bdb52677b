import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { mayIBeHeard } from '../../../call/hall/own-part.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';

/**
 * What the microphone says while its owner may not be heard, and why: in a group a hand leads out of it, on the stage of a
 * webinar silence is for all who were called up.
 */
export function useOwnSilence(snapshot: Snapshot): { words: string; why: string } | undefined {
  const { word, why, whyStage } = useText(citizenHallText).silence;
  if (mayIBeHeard(snapshot)) return undefined;
  return { words: word, why: snapshot.hall?.form === 'webinar' ? whyStage : why };
}
