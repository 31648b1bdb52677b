/** A line in a box of `kept` × 100 whose right edge is now. Seconds without a value are gaps; a lone one is a dot. */
export function pathOf(values: readonly (number | null)[], kept: number, top: number): string {
  const first = kept - values.length;
  let isOpen = false;
  const parts = values.map((value, index) => {
    if (value === null) {
      isOpen = false;
      return '';
    }
    const move = isOpen ? 'L' : 'M';
    isOpen = true;
    const y = 100 - (Math.min(value, top) / top) * 100;
    // The dot: a line without a length is drawn by its round ends alone.
    const isAlone = move === 'M' && (values[index + 1] ?? null) === null;
    return `${move}${first + index} ${Math.round(y * 10) / 10}${isAlone ? 'h0' : ''}`;
  });
  return parts.join('');
}

const STEPS = [1, 2, 5, 10];

/** The next round number of 1, 2 or 5: a scale that jumps at every second can't be read. */
export function topOf(highest: number, floor: number): number {
  if (highest <= floor) return floor;
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = STEPS.find(one => one * power >= highest) ?? 10;
  return step * power;
}
