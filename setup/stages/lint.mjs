import { inRoot } from '../paths.mjs';
import { succeeds } from './spawned.mjs';
import { one } from './stage.mjs';

/** @type {import('./stage.mjs').Stage['run']} */
export async function lint({ node, env }) {
  return one(await succeeds(node, [inRoot('node_modules/@biomejs/biome/bin/biome'), 'ci', '.'], env));
}
