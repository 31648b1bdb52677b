import type { ComponentType } from 'react';
import { classes } from './classes.ts';

/** A drawing of `icons.ts`, or an own SVG that takes a class. */
export type IconShape = ComponentType<{ className?: string }>;

/**
 * Always beside a word: hidden from screen readers. `size` sm 1em, md 1.25em, lg 1.6em of the text around.
 */
export function Icon({ of: Shape, size = 'md' }: { of: IconShape; size?: 'sm' | 'md' | 'lg' | undefined }) {
  return <Shape className={classes('i', size !== 'md' && size)} aria-hidden="true" />;
}
