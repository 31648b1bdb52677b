/** What a typed Russian number is worth: the digits of a good one as `+7…`, else what is wrong with it. */
export type Phone =
  | { kind: 'ok'; number: string }
  | { kind: 'few' | 'many'; have: number }
  /** Eleven digits that don't begin with 7 or 8. */
  | { kind: 'start' };

const DIGITS = 11;

/** `8 (912) 345-67-89`, `+7 912 345 67 89` and `9123456789` are one number. */
export function readPhone(typed: string): Phone {
  const digits = typed.replace(/\D/g, '');
  if (digits.length === DIGITS) {
    return /^[78]/.test(digits) ? { kind: 'ok', number: `+7${digits.slice(1)}` } : { kind: 'start' };
  }
  // Ten digits are a whole number without its first one, unless that first one is there.
  if (digits.length === DIGITS - 1 && !/^[78]/.test(digits)) return { kind: 'ok', number: `+7${digits}` };
  return { kind: digits.length < DIGITS ? 'few' : 'many', have: digits.length };
}

/** «8 (912) 345-67-89», as people read it aloud; anything that is no Russian number stays as it is. */
export function showPhone(value: string): string {
  const phone = readPhone(value);
  if (phone.kind !== 'ok') return value;
  const [area, first, second, third] = [2, 5, 8, 10].map((from, at) => phone.number.slice(from, [5, 8, 10, 12][at]));
  return `8\u00a0(${area})\u00a0${first}-${second}-${third}`;
}
