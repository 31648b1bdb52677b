/** How the picture lies in its frame: `scale` times as large, moved by `x` and `y` CSS pixels. Origin at the top left. */
export interface Zoom {
  scale: number;
  x: number;
  y: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };
/** A letter of 9 px becomes one of 45: more shows only the squares of the video. */
const MOST = 5;
/** By one press of a key or a button. */
export const STEP = 1.25;
const DOUBLE_TAP = 2.5;

/** The frame is always full: nothing outside of the picture is shown. */
export function kept({ scale, x, y }: Zoom, { width, height }: Size): Zoom {
  const limited = Math.min(MOST, Math.max(1, scale));
  const within = (at: number, length: number) => Math.min(0, Math.max(length * (1 - limited), at)) || 0;
  return { scale: limited, x: within(x, width), y: within(y, height) };
}

/** `point` of the frame stays where it is under the finger. */
export function zoomed(before: Zoom, factor: number, point: Point, frame: Size): Zoom {
  const scale = Math.min(MOST, Math.max(1, before.scale * factor));
  const by = scale / before.scale;
  return kept({ scale, x: point.x - (point.x - before.x) * by, y: point.y - (point.y - before.y) * by }, frame);
}

export function moved(before: Zoom, by: Point, frame: Size): Zoom {
  return kept({ ...before, x: before.x + by.x, y: before.y + by.y }, frame);
}

/** A double tap reads what is under it, another one shows the whole. */
export function tapped(before: Zoom, point: Point, frame: Size): Zoom {
  return before.scale > 1 ? WHOLE : zoomed(before, DOUBLE_TAP, point, frame);
}

/** By a key, from the middle; null: not a key of the zoom. */
export function keyed(before: Zoom, key: string, frame: Size): Zoom | null {
  const middle = { x: frame.width / 2, y: frame.height / 2 };
  const far = { x: frame.width / 5, y: frame.height / 5 };
  switch (key) {
    case '+':
    case '=':
      return zoomed(before, STEP, middle, frame);
    case '-':
      return zoomed(before, 1 / STEP, middle, frame);
    case '0':
      return WHOLE;
    case 'ArrowLeft':
      return moved(before, { x: far.x, y: 0 }, frame);
    case 'ArrowRight':
      return moved(before, { x: -far.x, y: 0 }, frame);
    case 'ArrowUp':
      return moved(before, { x: 0, y: far.y }, frame);
    case 'ArrowDown':
      return moved(before, { x: 0, y: -far.y }, frame);
    default:
      return null;
  }
}
