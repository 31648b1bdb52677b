/**
 * How many pages a PDF says that it has, where it says so in plain bytes: the largest node of its page tree counts all of
 * them (ISO 32000-1 §7.7.3.2). null where the tree is packed away: unpacking it is a viewer's work.
 */
export function pdfPages(bytes: ArrayBuffer): number | null {
  const text = new TextDecoder('latin1').decode(bytes);
  const counts: number[] = [];
  for (const { index } of text.matchAll(/\/Type\s*\/Pages\b/g)) {
    const count = dictionaryAround(text, index).match(/\/Count\s+(\d+)/)?.[1];
    if (count) counts.push(Number(count));
  }
  const most = Math.max(0, ...counts);
  return most > 0 ? most : null;
}

/** A dictionary of the tree is short, and nothing of it is nested but lists. */
function dictionaryAround(text: string, index: number): string {
  const begin = text.lastIndexOf('<<', index);
  const end = text.indexOf('>>', index);
  return begin < 0 || end < 0 ? '' : text.slice(begin, end);
}
