import type { Dice, Json } from './dice.ts';

const WRONG: Json[] = [
  null,
  true,
  0,
  -1,
  1,
  1.5,
  127,
  128,
  255,
  65_536,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  1e308,
  '',
  ' ',
  'a',
  '\u0000',
  '__proto__',
  'x'.repeat(300),
  '$ne',
  'probe',
  'audio/opus',
  'video/VP8',
  'video/H264',
  'video/rtx',
  'L3T3',
  'S3T3',
  [],
  [null],
  {},
  { $gt: '' },
];

/** The same with one to three places changed: another value, a value from elsewhere, a place removed or doubled. */
export function mutate(dice: Dice, value: Json): Json {
  const copy = structuredClone(value);
  const changes = 1 + dice.below(3);
  for (let i = 0; i < changes; i += 1) changeOnePlace(dice, copy);
  return copy;
}

function changeOnePlace(dice: Dice, root: Json): void {
  const places = containersOf(root).flatMap(container => Object.keys(container).map(key => ({ container, key })));
  if (places.length === 0) return;
  const { container, key } = dice.pick(places);
  const other = dice.pick(places);
  const way = dice.below(4);
  if (way === 0 && !Array.isArray(container)) Reflect.deleteProperty(container, key);
  else if (way === 1 && Array.isArray(container)) container.push(structuredClone(container[Number(key)] ?? null));
  else if (way === 2) Reflect.set(container, key, structuredClone(Reflect.get(other.container, other.key)));
  else Reflect.set(container, key, structuredClone(dice.pick(WRONG)));
}

function containersOf(value: Json): (Json[] | { [key: string]: Json })[] {
  if (value === null || typeof value !== 'object') return [];
  return [value, ...Object.values(value).flatMap(containersOf)];
}
