import { existsSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { succeeds } from './spawned.mjs';
import { one } from './stage.mjs';

/** The generated documents say what the code says. @type {import('./stage.mjs').Stage['run']} */
export async function checkDocuments({ node, env }) {
  const generator = inRoot('docs', 'generate.ts');
  return existsSync(generator) ? one(await succeeds(node, [generator, '--check'], env)) : null;
}
