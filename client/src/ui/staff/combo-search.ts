/** What an option is found by. */
export interface Findable {
  readonly name: string;
  /** Found by these words too: a position. */
  readonly also?: string | null | undefined;
}

/** How near an option is to what was typed; the name counts for more than the other words, its beginning most. */
const NEARNESS = ['starts', 'wordStarts', 'inName', 'inAlso'] as const;

/** As it is compared: «е» for «ё», one plain space for any. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/g, ' ').trim();
}

/** 0 is the nearest; null: not found. Every typed word is in the option. */
function nearness({ name, also }: Findable, typed: string): number | null {
  const wanted = plain(typed);
  const words = wanted.split(' ');
  const inName = plain(name);
  const inAll = `${inName} ${plain(also ?? '')}`;
  if (!words.every(word => inAll.includes(word))) return null;
  if (inName.startsWith(wanted)) return NEARNESS.indexOf('starts');
  if (words.every(word => ` ${inName}`.includes(` ${word}`))) return NEARNESS.indexOf('wordStarts');
  return NEARNESS.indexOf(words.every(word => inName.includes(word)) ? 'inName' : 'inAlso');
}

export function isFound(option: Findable, typed: string): boolean {
  return nearness(option, typed) !== null;
}

/** The found ones first, the nearest at the top; the others keep their order behind. */
export function nearestFirst<T extends Findable>(options: readonly T[], typed: string): T[] {
  const place = (option: T): number => nearness(option, typed) ?? NEARNESS.length;
  return [...options].sort((a, b) => place(a) - place(b));
}
