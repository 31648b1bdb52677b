import { existsSync, readdirSync } from 'node:fs';
import { sourcesIn } from '../checks/sources.mjs';
import { inRoot, root } from '../paths.mjs';
import { succeeds } from './spawned.mjs';
import { one, sum } from './stage.mjs';

const SOURCE = /\.(ts|tsx|mjs)$/;

/** Every folder with a tsconfig.json and sources is one test. @type {import('./stage.mjs').Stage['run']} */
export async function checkTypes({ node, env }) {
  const counts = [];
  for (const folder of typedFolders()) {
    const isClean = await succeeds(node, [inRoot('node_modules/typescript/bin/tsc'), '--noEmit', '-p', folder], env);
    counts.push(one(isClean));
  }
  return sum(counts);
}

function typedFolders() {
  return readdirSync(root)
    .filter(name => existsSync(inRoot(name, 'tsconfig.json')))
    .filter(name => sourcesIn(name).some(({ path }) => SOURCE.test(path)));
}
