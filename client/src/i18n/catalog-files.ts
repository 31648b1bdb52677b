import type { Message, Messages } from './catalog.ts';

/** One sentence of a catalogue with its path («appearance.sizes.large»). Used by the tests over all catalogues. */
export interface CatalogText {
  readonly path: string;
  readonly text: string;
}

/** Facts in a sentence are filled with «5», so that functions can be read too. */
function spoken(message: Message): string {
  if (typeof message === 'string') return message;
  const facts = Array.from({ length: message.length }, () => 5);
  const text: unknown = Reflect.apply(message, undefined, facts);
  if (typeof text !== 'string') throw new Error(`A message gave ${typeof text}`);
  return text;
}

function isNested(value: Message | Messages): value is Messages {
  return typeof value === 'object';
}

/** All sentences of a catalogue, depth first, in the order of the file. */
export function textsOf(messages: Messages, prefix = ''): CatalogText[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    isNested(value) ? textsOf(value, `${prefix}${name}.`) : [{ path: prefix + name, text: spoken(value) }],
  );
}

/** Paths with the number of facts each takes: both languages must give the same list. */
export function shapeOf(messages: Messages, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([name, value]) => {
    if (isNested(value)) return shapeOf(value, `${prefix}${name}.`);
    return [typeof value === 'string' ? prefix + name : `${prefix}${name}()`];
  });
}
