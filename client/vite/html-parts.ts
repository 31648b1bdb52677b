import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const PART = /^([ \t]*)<!--part ([\w-]+)-->/gm;

/**
 * `<!--part top-->` in a page is `parts/top.html`: the pages outside the staff's application, which stand before any
 * script runs, share their head, the line on top and the telephone. Before vite looks for what they link to.
 */
export function htmlParts(): Plugin {
  let root = '';
  const part = (name: string, indent: string): string =>
    readFileSync(`${root}/parts/${name}.html`, 'utf8').trimEnd().replaceAll(/^/gm, indent);
  return {
    name: 'html-parts',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: html => html.replaceAll(PART, (_all, indent: string, name: string) => part(name, indent)),
    },
  };
}
