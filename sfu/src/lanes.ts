import type { Lane } from '@priyom/shared/control/methods';

/**
 * What each lane may do; every path of media asks here (model §8, invariants).
 *
 * | lane     | offered what others send | it flows | own sources reach others |
 * |----------|--------------------------|----------|--------------------------|
 * | waiting  | no                       | –        | no                       |
 * | called   | yes, paused              | no       | no                       |
 * | room     | yes                      | yes      | yes                      |
 * | audience | yes                      | yes      | no                       |
 */
export const isOffered = (lane: Lane): boolean => lane !== 'waiting';
export const isInside = (lane: Lane): boolean => lane === 'room' || lane === 'audience';
export const mayReceive = isInside;
export const maySend = (lane: Lane): boolean => lane === 'room';
