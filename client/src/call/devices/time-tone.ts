import { type Note, type Playing, play } from './sounds.ts';

/** One low note, quieter than a voice. */
const TONE: readonly Note[] = [[440, 0, 0.6]];
const SOFT = 0.06;

/** For one's own ear: it goes to the loudspeaker alone, never into what is sent. */
export function playTimeTone(speakerId: string | null): Playing {
  return play(TONE, speakerId, null, SOFT);
}
