import { encode } from 'uqr';

/** Two rows of modules in a line of text: upper half, lower half. */
const HALVES = { both: '█', upper: '▀', lower: '▄', none: ' ' };
const DARK_ON_LIGHT = '\u001b[30;107m';
const PLAIN = '\u001b[0m';

/**
 * A QR code for a camera in front of a terminal. With colours it is dark on light on any ground; without, light modules
 * are drawn, which is right on the dark ground of most.
 */
export function terminalCode(text: string, hasColours: boolean): string[] {
  const { data, size } = encode(text, { border: 2 });
  const isDrawn = (x: number, y: number): boolean => (y < size && data[y]?.[x] === true) === hasColours;
  const rows = Array.from({ length: Math.ceil(size / 2) }, (_, row) => row * 2);
  return rows.map(y => {
    const line = Array.from({ length: size }, (_, x) => half(isDrawn(x, y), isDrawn(x, y + 1))).join('');
    return hasColours ? DARK_ON_LIGHT + line + PLAIN : line;
  });
}

function half(upper: boolean, lower: boolean): string {
  if (upper) return lower ? HALVES.both : HALVES.upper;
  return lower ? HALVES.lower : HALVES.none;
}
