/** What people type differently and mean the same, made one: before search tokens and comparisons. */
export type SearchKind = 'phone' | 'email' | 'surname' | 'name' | 'account';

/** `8 (912) 345-67-89` and `9123456789` are `+79123456789`; another country's number keeps its code. */
export function normalisePhone(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  if (digits.length === 10) return `+7${digits}`;
  if (digits.length === 11 && digits.startsWith('8') && !typed.trim().startsWith('+')) return `+7${digits.slice(1)}`;
  return `+${digits}`;
}

const SHOWN_DIGITS = 2;

/** «···· 45»: enough to know one's own number by; empty for what is no number. */
export function phoneEndOf(value: string): string {
  return contactKind(value) === 'phone' ? value.replace(/\D/g, '').slice(-SHOWN_DIGITS) : '';
}

export function normaliseEmail(typed: string): string {
  return typed.trim().normalize('NFKC').toLowerCase();
}

/** ё is е, case and doubled spaces do not count. */
export function normaliseName(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');
}

/** What a written contact is: an address, a number, else a messenger's account. Undefined: nothing to find by. */
export function contactKind(value: string): 'phone' | 'email' | 'account' | undefined {
  if (value.trim() === '') return undefined;
  if (value.includes('@') && !value.trim().startsWith('@')) return 'email';
  return value.replace(/\D/g, '').length >= 10 ? 'phone' : 'account';
}

export function normaliseFor(kind: SearchKind, typed: string): string {
  if (kind === 'phone') return normalisePhone(typed);
  return kind === 'email' ? normaliseEmail(typed) : normaliseName(typed);
}
