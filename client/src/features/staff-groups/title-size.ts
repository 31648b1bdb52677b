/**
 * By length, so that a short title is read from across the hall and a long one leaves room for day and code: the whole is
 * one sheet, with a title of 200 characters and 300 on for whom it is.
 */
export function titleSize(title: string): 'short' | 'middle' | 'long' {
  if (title.length <= 40) return 'short';
  return title.length <= 80 ? 'middle' : 'long';
}

export const isLongForWhom = (forWhom: string): boolean => forWhom.length > 60;
