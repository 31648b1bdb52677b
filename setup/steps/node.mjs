import { dirname, join } from 'node:path';
import { cacheDirectory, cached, cacheKey } from '../cache.mjs';
import { attempt } from '../command.mjs';
import { SetupFailure } from '../failure.mjs';
import { step } from '../progress.mjs';
import { words } from '../texts.mjs';
import { NODE_MAJOR, NODE_VERSION } from '../versions.mjs';
import { installFromNpm } from './npm.mjs';

/**
 * A Node that can run the programs: the running one when it is new enough, otherwise Node's own build from npm.
 *
 * @returns {Promise<string>} path of the executable
 */
export async function ensureNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const directory = await step(words.installingNode(NODE_VERSION), () =>
    cached(cacheKey('node', NODE_VERSION, platform), async aside => {
      await installFromNpm(aside, `node-${platform}`, NODE_VERSION);
      const { code, output } = await attempt(executableIn(aside, platform), ['--version']);
      if (code !== 0) throw new SetupFailure(words.nodeDoesNotRun(NODE_VERSION, output));
    }),
  );
  return executableIn(directory, platform);
}

/**
 * @param {string} version such as `20.19.2`
 * @returns {boolean}
 */
export function isNewEnough(version) {
  return Number(version.split('.')[0]) >= NODE_MAJOR;
}

/**
 * The environment in which `node` is this executable, for everything that looks for it on the PATH, and keeps what it has
 * compiled: a server that is started again is there a second sooner.
 *
 * @param {string} node
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(node, env = process.env) {
  const compiled = env.NODE_COMPILE_CACHE || join(cacheDirectory(env), 'compiled');
  return { ...env, PATH: `${dirname(node)}:${env.PATH ?? ''}`, NODE_COMPILE_CACHE: compiled };
}

/**
 * @param {string} directory
 * @param {string} platform
 */
const executableIn = (directory, platform) => join(directory, 'node_modules', `node-${platform}`, 'bin', 'node');
