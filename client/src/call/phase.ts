import type { Phase, Place } from './state.ts';

/** What the phase is made of; each part has one writer. */
export interface Standing {
  /** Set = nothing of the connection matters any more (or not yet: `idle`). */
  settled: Phase | null;
  /** Joined at least once since `join()`. */
  everJoined: boolean;
  /** Joined over the socket that is up now. */
  signalling: 'up' | 'down';
  media: 'alive' | 'lost';
  place: Place;
  calledUntil: string | null;
  isEntering: boolean;
  tier: 'resume' | 'rejoin';
  attempt: number;
  /** Since when something is lost; `Date.now()`. */
  since: number;
}

export const START: Standing = {
  settled: { kind: 'idle' },
  everJoined: false,
  signalling: 'down',
  media: 'alive',
  place: 'waiting',
  calledUntil: null,
  isEntering: false,
  tier: 'resume',
  attempt: 0,
  since: 0,
};

export function phaseOf(standing: Standing): Phase {
  if (standing.settled) return standing.settled;
  if (!standing.everJoined) return { kind: 'connecting' };
  const lost = lostOf(standing);
  if (lost) {
    const { place, tier, attempt, since, isEntering } = standing;
    return { kind: 'reconnecting', place, lost, tier, attempt, since, isEntering };
  }
  if (standing.place === 'room') return { kind: 'inRoom' };
  if (standing.isEntering) return { kind: 'entering' };
  return standing.place === 'called' ? { kind: 'called', until: standing.calledUntil } : { kind: 'waiting' };
}

/** Before the room nothing of media is on the screen: its loss is mended without a word. */
function lostOf({ signalling, media, place }: Standing): 'signalling' | 'media' | 'both' | null {
  const isMediaLost = media === 'lost' && place === 'room';
  if (signalling === 'down') return isMediaLost ? 'both' : 'signalling';
  return isMediaLost ? 'media' : null;
}

/** The same object as long as nothing changed, so that a screen draws once per change. */
export function nextPhase(shown: Phase, standing: Standing): Phase {
  const phase = phaseOf(standing);
  return JSON.stringify(shown) === JSON.stringify(phase) ? shown : phase;
}
