import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { inRoot } from '../paths.mjs';
import { importsOf } from './syntax.mjs';

const ENTRIES = ['client/src/entries/citizen.tsx', 'client/src/entries/groups.tsx'];

/** What a citizen's phone never downloads, neither at once nor later. */
const forbidden = [
  {
    reached: /^(zod|react-router|i18next|react-i18next|react-hook-form|@tanstack\/react-query)(\/|$)/,
    why: 'staff only',
  },
  { reached: /^client\/src\/(features\/staff|ui\/staff|entries\/staff)/i, why: 'staff code' },
  { reached: /^shared\/src\/domain\/polic/, why: 'a policy body' },
];

/** @returns {string[]} */
export function citizenWay() {
  const entries = ENTRIES.filter(entry => existsSync(inRoot(entry)));
  return entries.flatMap(entry => walkFrom(entry, path => readFileSync(inRoot(path), 'utf8')));
}

/**
 * Follows every import that is left at run time, `import()` included.
 *
 * @param {string} entry
 * @param {(path: string) => string} read
 * @returns {string[]}
 */
export function walkFrom(entry, read) {
  /** Each module with the one that brought it. @type {Map<string, string>} */
  const seen = new Map([[entry, '']]);
  /** @type {string[]} */
  const violations = [];
  for (const [path] of seen) {
    for (const { from, isType } of importsOf(read(path))) {
      const target = isType ? undefined : resolve(path, from);
      if (!target) continue;
      const rule = forbidden.find(({ reached }) => reached.test(target));
      if (rule) violations.push(`${chain(seen, path)} → ${target}: ${rule.why}`);
      else if (/\.tsx?$/.test(target) && !seen.has(target)) seen.set(target, path);
    }
  }
  return violations;
}

/**
 * @param {string} path
 * @param {string} from
 * @returns {string} a file of the checkout, or the specifier of a package
 */
function resolve(path, from) {
  if (from.startsWith('.')) return posix.join(posix.dirname(path), from.replace(/\?.*$/, ''));
  const shared = /^@priyom\/shared\/(.+)$/.exec(from)?.[1];
  return shared ? `shared/src/${shared}.ts` : from;
}

/**
 * @param {Map<string, string>} seen
 * @param {string} path
 * @returns {string}
 */
function chain(seen, path) {
  const importer = seen.get(path);
  return importer ? `${chain(seen, importer)} → ${path}` : path;
}
