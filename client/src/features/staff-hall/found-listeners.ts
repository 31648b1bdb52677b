import type { ListenerView } from '@priyom/shared/signaling/hall';

/** Raised hands by their queue, then who waits at the door, who is in, who has gone, who is still to come. */
const STATES: readonly ListenerView['state'][] = ['waiting', 'inHall', 'gone', 'expected'];

/** By any part of the real name or the shown one, whatever the case; «ё» is found as «е». */
export function foundListeners(people: readonly ListenerView[], typed: string): ListenerView[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return people
    .filter(({ name, shownAs }) => words.every(word => plain(`${name} ${shownAs}`).includes(word)))
    .sort((one, other) => handOf(one) - handOf(other) || rank(one) - rank(other) || one.name.localeCompare(other.name));
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
const handOf = ({ hand }: ListenerView): number => hand ?? Number.MAX_SAFE_INTEGER;
const rank = ({ state }: ListenerView): number => STATES.indexOf(state);
