/** By length, so that a short title is read from across the hall and a long one leaves room for day and code. */
export function titleSize(title: string): 'short' | 'middle' | 'long' {
  if (title.length <= 40) return 'short';
  return title.length <= 80 ? 'middle' : 'long';
}
