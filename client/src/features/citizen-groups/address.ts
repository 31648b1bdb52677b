/** `/g/<id>` one group · `/i/<slug>` those of an institution · `/e#<secret>` somebody's own place · `/m#<secret>` their letters. */
export type GroupsAddress =
  | { kind: 'group'; groupId: string }
  | { kind: 'list'; slug: string }
  | { kind: 'place' }
  | { kind: 'letters' };

/** null: the server serves this page at no other address, but a bookmark may be cut short. */
export function addressOf(pathname: string): GroupsAddress | null {
  const [, page, name = ''] = pathname.split('/');
  const given = decoded(name);
  if (page === 'e') return { kind: 'place' };
  if (page === 'm') return { kind: 'letters' };
  if (page === 'g' && given) return { kind: 'group', groupId: given };
  if (page === 'i' && given) return { kind: 'list', slug: given };
  return null;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // half of an escaped letter: the server knows no such name either
  }
}

export const groupPath = (groupId: string): string => `/g/${encodeURIComponent(groupId)}`;
export const listPath = (slug: string): string => `/i/${encodeURIComponent(slug)}`;
