/** Digits that a Russian number has with its first 8 or 7. */
export const PHONE_DIGITS = 11;

export const digitsOf = (typed: string): number => typed.replace(/\D/g, '').length;

/** Empty is allowed: the institution has a number already. A number without its first 8 is understood by people. */
export function isCallable(typed: string): boolean {
  const digits = digitsOf(typed);
  return digits === 0 || (digits >= PHONE_DIGITS - 1 && digits <= 15);
}
