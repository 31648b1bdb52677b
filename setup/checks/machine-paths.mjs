import { sourcesIn } from './sources.mjs';

const PATHS = [/(^|[\s'"`=(])\/(work|root)\//m, /\/(home|Users)\/[a-z]/];
/** In parts, so that this file does not find itself. */
const HOSTS = [
  ['registry', 'npmjs', 'org'],
  ['pypi', 'org'],
  ['pythonhosted', 'org'],
  ['deb', 'debian', 'org'],
].map(parts => parts.join('.'));

/** The checkout runs wherever it is cloned, and installs from whichever mirror is set up there. @returns {string[]} */
export function machinePaths() {
  return sourcesIn('.').flatMap(({ path, read }) => machinePathsIn(read()).map(found => `${path} names ${found}`));
}

/**
 * @param {string} text
 * @returns {string[]}
 */
export function machinePathsIn(text) {
  const paths = PATHS.flatMap(pattern => pattern.exec(text)?.[0].trim() ?? []);
  return [...paths, ...HOSTS.filter(host => text.includes(host))];
}
