import { posix } from 'node:path';
import { layerViolation } from './server-layers.mjs';
import { sourcesIn } from './sources.mjs';
import { importsOf } from './syntax.mjs';

const CODE = /\.(ts|tsx|mjs)$/;
export const TEST = /\.test\.tsx?$|\/test\//;

/** Programs import the contract, never each other; the contract imports nobody. */
const programs = ['shared', 'server', 'sfu', 'client'];

/**
 * Where a package may be imported at all. A package that is not named here is free within its program.
 *
 * @type {{in: RegExp, packages: RegExp, only: RegExp, why: string}[]}
 */
const placed = [
  { in: /^shared\/src\//, packages: /^(?!zod(\/|$)).+/, only: /(?!)/, why: 'shared is pure TypeScript over zod' },
  {
    in: /^shared\/src\/domain\/.*(table|rules)\.ts$/,
    packages: /^zod/,
    only: /(?!)/,
    why: 'tables and rules are pure',
  },
  {
    in: /^server\/src\//,
    packages: /^(mongoose|mongodb)(\/|$)/,
    only: /(^|[-/])(model|repository)\.ts$|\/platform\/mongo\//,
    why: 'mongoose belongs in model.ts, repository.ts and platform/mongo',
  },
  {
    in: /^server\/src\//,
    packages: /^express(\/|$)/,
    only: /(^|[-/])routes\.ts$|\/src\/[\w-]+\.ts$|\/platform\/http\//,
    why: 'express belongs in routes and app',
  },
  {
    in: /^server\/src\//,
    packages: /^socket\.io(\/|$)/,
    only: /\/src\/(signaling|live)\//,
    why: 'socket.io belongs in signaling and live',
  },
  { in: /^client\/src\/call\//, packages: /^react(-dom)?(\/|$)/, only: /(?!)/, why: 'the call knows no React' },
  { in: /^client\/src\//, packages: /^node:/, only: /^client\/src\/stories\//, why: 'a browser has no node: modules' },
];

/** Import directions of design.md, «Folders». @returns {string[]} */
export function importDirections() {
  return programs.flatMap(program =>
    sourcesIn(`${program}/src`)
      .filter(({ path }) => CODE.test(path) && !TEST.test(path))
      .flatMap(({ path, read }) => importsOf(read()).flatMap(({ from }) => violationsOf(path, from))),
  );
}

/**
 * @param {string} path of the importing file, relative to the checkout
 * @param {string} from the specifier
 * @returns {string[]}
 */
export function violationsOf(path, from) {
  const found = from.startsWith('.') ? relativeViolation(path, from) : packageViolation(path, from);
  return found ? [`${path} imports ${from}: ${found}`] : [];
}

/**
 * @param {string} path
 * @param {string} from
 */
function relativeViolation(path, from) {
  const target = posix.join(posix.dirname(path), from);
  const program = path.split('/')[0] ?? '';
  if (!target.startsWith(`${program}/`)) return 'another program is reached by its package name only';
  return program === 'server' ? layerViolation(path, target) : undefined;
}

/**
 * @param {string} path
 * @param {string} from
 */
function packageViolation(path, from) {
  const program = path.split('/')[0] ?? '';
  const other = /^@priyom\/(\w+)/.exec(from)?.[1];
  if (other === 'shared' && program !== 'shared') return undefined;
  if (other) return `${program} may import ${program === 'shared' ? 'nobody' : 'shared only'}`;
  return placed.find(rule => rule.in.test(path) && rule.packages.test(from) && !rule.only.test(path))?.why;
}
