/** What a tab remembers of people (drafts, links just issued) and must forget when the member of staff signs out. */
const forgetters = new Set<() => void>();

export function forgetOnSignOut(forget: () => void): void {
  forgetters.add(forget);
}

export function forgetEverything(): void {
  for (const forget of forgetters) forget();
}
