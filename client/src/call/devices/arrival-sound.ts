import { type Note, type Playing, play } from './sounds.ts';

/** Two low notes: heard from another tab, no alarm to whoever stands beside. */
const ARRIVAL: readonly Note[] = [
  [392, 0, 0.3],
  [523, 0.32, 0.5],
];

/** Somebody came to the waiting room (ux §7): at once and every 20 seconds until stopped. Apart: only staff load it. */
export function playArrival(speakerId: string | null): Playing {
  return play(ARRIVAL, speakerId, 20_000);
}
