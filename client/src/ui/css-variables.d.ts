import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Custom properties carry facts (progress, position, hue) into the style sheets. */
    [variable: `--${string}`]: string | number | undefined;
  }
}
