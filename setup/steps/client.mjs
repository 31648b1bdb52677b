import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { checksum } from '../cache.mjs';
import { inRoot } from '../paths.mjs';
import { step } from '../progress.mjs';
import { words } from '../texts.mjs';
import { runPnpm } from './packages.mjs';

const SOURCES = [
  'src',
  'public',
  'parts',
  'vite',
  'service-worker',
  'citizen.html',
  'groups.html',
  'staff.html',
  'index.html',
  'not-found.html',
  'offline.html',
  'phone.html',
  'phone-en.html',
  'vite.config.ts',
  'package.json',
];
export const clientDirectory = inRoot('client', 'dist');
// Beside the built pages, not among them: everything in there is served.
const marker = inRoot('client', 'node_modules', '.priyom-built');

/**
 * Builds the client when its sources, the shared contract or the locked packages differ from those of the last build.
 *
 * @param {string} node
 * @param {string} pnpm
 */
export async function ensureClient(node, pnpm) {
  const sources = SOURCES.map(name => inRoot('client', name));
  const wanted = await checksum(...sources, inRoot('shared', 'src'), inRoot('pnpm-lock.yaml'));
  const built = await readFile(marker, 'utf8').catch(() => '');
  if (built === wanted && existsSync(clientDirectory)) return;
  await step(words.buildingClient, () => runPnpm(node, pnpm, ['--filter', '@priyom/client', 'build']));
  await writeFile(marker, wanted);
}
