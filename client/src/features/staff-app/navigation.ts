import type { Me } from '@priyom/shared/api/auth';
import { type Right, reachOf } from '@priyom/shared/domain/staff/rights';
import type { staffAppText } from '../../i18n/staff-app.ts';
import * as icons from '../../ui/icons.ts';
import type { NavGroup, NavItem } from '../../ui/staff/StaffShell.tsx';

type Words = (typeof staffAppText)['ru']['nav'];

export const BASE = '/app';

interface Entry extends Omit<NavItem, 'label'> {
  right: Right;
  label: keyof Words;
}

const WORK: readonly Entry[] = [
  { id: 'today', href: `${BASE}/today`, label: 'today', icon: icons.today, right: 'today.read' },
  { id: 'book', href: `${BASE}/book`, label: 'book', icon: icons.calendar, right: 'appointment.book' },
  { id: 'groups', href: `${BASE}/groups`, label: 'groups', icon: icons.people, right: 'group.read' },
  { id: 'checks', href: `${BASE}/checks`, label: 'checks', icon: icons.problem, right: 'check.readFailed' },
];

const DOCUMENTS: readonly Entry[] = [
  { id: 'protocols', href: `${BASE}/protocols`, label: 'protocols', icon: icons.protocol, right: 'protocol.read' },
  { id: 'books', href: `${BASE}/books`, label: 'books', icon: icons.journal, right: 'journal.read' },
  { id: 'materials', href: `${BASE}/materials`, label: 'materials', icon: icons.materials, right: 'material.edit' },
  {
    id: 'questionnaires',
    href: `${BASE}/questionnaires`,
    label: 'questionnaires',
    icon: icons.questionnaires,
    right: 'questionnaire.read',
  },
];

/** What these roles may open; forbidden by role is not shown at all (ux §1.10). */
export function navigationOf(me: Me, words: Words): NavGroup[] {
  const allowed = (entries: readonly Entry[]) =>
    entries
      .filter(entry => reachOf(me.roles, entry.right) !== null)
      .map(({ right: _, ...entry }) => ({ ...entry, label: words[entry.label] }));
  const documents = allowed(DOCUMENTS);
  const groups: NavGroup[] = [{ items: allowed(WORK) }];
  if (documents.length > 0) groups.push({ title: words.documents, items: documents });
  return groups;
}

/** The first page that these roles have; null: none, what they are for comes to them or is done elsewhere. */
export function firstPageOf(me: Me): string | null {
  const first = [...WORK, ...DOCUMENTS].find(entry => reachOf(me.roles, entry.right) !== null);
  return first?.href ?? null;
}

export function homeOf(me: Me): string {
  return firstPageOf(me) ?? `${BASE}/`;
}
