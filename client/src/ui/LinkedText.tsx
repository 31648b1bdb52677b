/** Addresses are the last thing in a sentence more often than not: its full stop is no part of them. */
const ADDRESS = /https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]]/g;

/** Words as they were written, addresses in them pressable: nothing is fetched before, nothing is told to where it leads. */
export function LinkedText({ text }: { text: string }) {
  return linkParts(text).map(({ at, part, isLink }) =>
    isLink ? (
      <a key={at} href={part} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

export function linkParts(text: string): { at: number; part: string; isLink: boolean }[] {
  const parts: { at: number; part: string; isLink: boolean }[] = [];
  let end = 0;
  for (const { 0: part, index } of text.matchAll(ADDRESS)) {
    if (index > end) parts.push({ at: end, part: text.slice(end, index), isLink: false });
    parts.push({ at: index, part, isLink: true });
    end = index + part.length;
  }
  if (end < text.length) parts.push({ at: end, part: text.slice(end), isLink: false });
  return parts;
}
