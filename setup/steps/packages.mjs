import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, cacheKey, checksum } from '../cache.mjs';
import { run } from '../command.mjs';
import { inRoot, root } from '../paths.mjs';
import { step } from '../progress.mjs';
import { words } from '../texts.mjs';
import { PNPM_VERSION } from '../versions.mjs';
import { environmentFor } from './node.mjs';
import { installFromNpm } from './npm.mjs';

const marker = inRoot('node_modules', '.priyom-installed');

/** @returns {Promise<string>} path of pnpm's script, to be run with Node */
export async function ensurePnpm() {
  const key = cacheKey('pnpm', PNPM_VERSION, process.platform, process.arch);
  const directory = await step(words.installingPnpm(PNPM_VERSION), () =>
    cached(key, aside => installFromNpm(aside, 'pnpm', PNPM_VERSION)),
  );
  return join(directory, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs');
}

/**
 * Installs the workspace's packages exactly as the lockfile says, when they are not installed like that already.
 *
 * @param {string} node
 * @param {string} pnpm
 */
export async function ensurePackages(node, pnpm) {
  const wanted = await checksum(...(await manifests()));
  if ((await readFile(marker, 'utf8').catch(() => '')) === wanted) return;
  await step(words.installingPackages, () => runPnpm(node, pnpm, ['install', '--frozen-lockfile']));
  await writeFile(marker, wanted);
}

/**
 * @param {string} node
 * @param {string} pnpm
 * @param {readonly string[]} args
 * @returns {Promise<string>} what it printed last
 */
export function runPnpm(node, pnpm, args) {
  // CI: pnpm never asks, it has nobody to ask. NO_COLOR: its last lines are shown in a sentence of ours.
  return run(node, [pnpm, ...args], { cwd: root, env: { ...environmentFor(node), CI: 'true', NO_COLOR: '1' } });
}

/** The files that decide what gets installed. */
async function manifests() {
  const entries = await readdir(root, { withFileTypes: true });
  const packages = entries.filter(entry => entry.isDirectory()).map(entry => inRoot(entry.name, 'package.json'));
  const rootFiles = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'].map(name => inRoot(name));
  return [...rootFiles, ...packages.filter(existsSync).sort()];
}
