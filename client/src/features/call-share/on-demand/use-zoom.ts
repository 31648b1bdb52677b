import { type RefObject, useEffect, useState } from 'react';
import { keyed, moved, type Point, STEP, tapped, WHOLE, type Zoom, zoomed } from './zoom.ts';

/** Two taps within this time and these pixels are one double tap. */
const DOUBLE_MS = 320;
const DOUBLE_PX = 30;

/** A picture that is enlarged by two fingers, a double tap, keys or buttons, and moved by one finger. */
export function useZoom(frame: RefObject<HTMLElement | null>) {
  const [zoom, setZoom] = useState<Zoom>(WHOLE);
  useEffect(() => {
    const element = frame.current;
    return element ? listen(element, setZoom) : undefined;
  }, [frame]);
  const step = (factor: number) => () => {
    const box = frame.current?.getBoundingClientRect();
    if (box) setZoom(before => zoomed(before, factor, { x: box.width / 2, y: box.height / 2 }, box));
  };
  return { zoom, larger: step(STEP), smaller: step(1 / STEP) };
}

type Change = (change: (before: Zoom) => Zoom) => void;

function listen(element: HTMLElement, change: Change): () => void {
  const control = new AbortController();
  const { signal } = control;
  listenToFingers(element, change, signal);
  element.addEventListener(
    'wheel',
    event => {
      // Two fingers on a touch pad come as a wheel with Ctrl.
      if (!event.ctrlKey) return;
      event.preventDefault();
      change(before => zoomed(before, Math.exp(-event.deltaY / 200), pointIn(element, event), sizeOf(element)));
    },
    { signal, passive: false },
  );
  element.addEventListener(
    'keydown',
    event => {
      if (event.ctrlKey || event.metaKey || event.altKey || !keyed(WHOLE, event.key, sizeOf(element))) return;
      event.preventDefault();
      event.stopPropagation();
      change(before => keyed(before, event.key, sizeOf(element)) ?? before);
    },
    { signal },
  );
  return () => control.abort();
}

function listenToFingers(element: HTMLElement, change: Change, signal: AbortSignal): void {
  const fingers = new Map<number, Point>();
  let lastTap: (Point & { at: number }) | null = null;
  const down = (event: PointerEvent) => {
    const point = pointIn(element, event);
    fingers.set(event.pointerId, point);
    element.setPointerCapture(event.pointerId);
    if (fingers.size > 1) {
      lastTap = null;
      return;
    }
    const isDouble = lastTap && event.timeStamp - lastTap.at < DOUBLE_MS && distance(lastTap, point) < DOUBLE_PX;
    lastTap = isDouble ? null : { ...point, at: event.timeStamp };
    if (isDouble) change(before => tapped(before, point, sizeOf(element)));
  };
  const move = (event: PointerEvent) => {
    const from = fingers.get(event.pointerId);
    if (!from) return;
    const to = pointIn(element, event);
    fingers.set(event.pointerId, to);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) {
      change(before => moved(before, { x: to.x - from.x, y: to.y - from.y }, sizeOf(element)));
      return;
    }
    const factor = distance(other, to) / Math.max(1, distance(other, from));
    const middle = { x: (other.x + to.x) / 2, y: (other.y + to.y) / 2 };
    const by = { x: (to.x - from.x) / 2, y: (to.y - from.y) / 2 };
    change(before => moved(zoomed(before, factor, middle, sizeOf(element)), by, sizeOf(element)));
  };
  const up = (event: PointerEvent) => void fingers.delete(event.pointerId);
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
}

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

const sizeOf = (element: HTMLElement) => ({ width: element.clientWidth, height: element.clientHeight });

function pointIn(element: HTMLElement, event: MouseEvent): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}
