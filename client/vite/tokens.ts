import { readFileSync } from 'node:fs';
import type { Theme } from '../src/ui/appearance.ts';

/** Reads colours out of tokens.css for what no stylesheet reaches: icons, manifests, the head of a page. */
export function tokensOf(root: string): (theme: Theme, name: string) => string {
  const css = readFileSync(`${root}/src/ui/styles/tokens.css`, 'utf8');
  return (theme, name) => {
    const block = css.split(`[data-theme="${theme}"] {`)[1]?.split('}')[0];
    const value = new RegExp(`--${name}: ([^;]+);`).exec(block ?? '')?.[1];
    if (!value) throw new Error(`tokens.css has no --${name} in ${theme}`);
    return value;
  };
}
