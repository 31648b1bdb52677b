import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** px. `any` has round corners; `whole` fills the square, as Android and iPhones cut it; `badge` is a shadow on a bar. */
const ICONS = [
  { file: 'icons/any-192.png', look: 'any', px: 192 },
  { file: 'icons/any-512.png', look: 'any', px: 512 },
  { file: 'icons/maskable-512.png', look: 'whole', px: 512 },
  { file: 'icons/apple-touch-180.png', look: 'whole', px: 180 },
  { file: 'icons/badge-96.png', look: 'badge', px: 96 },
] as const;

type Look = (typeof ICONS)[number]['look'];

const RECT = /<rect[^>]*\/>/;
const VIEW = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">';
/** Of a maskable icon only a circle of 80 % is sure to be seen. */
const SAFE = 'translate(16 16) scale(.8) translate(-16 -16)';

let library: Promise<void> | null = null;

/** PNGs drawn from public/mark.svg: one mark, no binary to keep in step with it. */
export async function drawIcons(root: string, ground: string): Promise<{ file: string; png: Uint8Array }[]> {
  library ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await library;
  const mark = readFileSync(`${root}/public/mark.svg`, 'utf8');
  if (!mark.includes(`fill="${ground.toUpperCase()}"`)) throw new Error('mark.svg is not in the accent of tokens.css');
  return ICONS.map(({ file, look, px }) => ({ file, png: draw(svgOf(mark, look, ground), px) }));
}

function draw(svg: string, px: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: px } }).render().asPng();
}

function svgOf(mark: string, look: Look, ground: string): string {
  if (look === 'any') return mark;
  const figure = mark
    .replace(/<title>.*<\/title>/, '')
    .replace(/^<svg[^>]*>/, '')
    .replace('</svg>', '')
    .replace(RECT, '');
  if (look === 'badge') return `${VIEW}${figure}</svg>`;
  return `${VIEW}<rect width="32" height="32" fill="${ground}"/><g transform="${SAFE}">${figure}</g></svg>`;
}
