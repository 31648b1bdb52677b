/** «09:00» is said and written «9:00». */
export function clock(time: string): string {
  return time.replace(/^0/, '');
}
