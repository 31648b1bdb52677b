import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { sourcesIn } from '../checks/sources.mjs';
import { inRoot, root } from '../paths.mjs';
import { succeeds } from './spawned.mjs';
import { one, sum } from './stage.mjs';

const SOURCE = /\.(ts|tsx|mjs)$/;

/** Four checkers in one process, as by itself, each work out the types of the libraries anew: twice the work. */
const ONE_CHECKER = ['--checkers', '1'];

/** A worker knows no page: other globals. */
const WITHIN = ['client/service-worker'];

/**
 * Every folder with a tsconfig.json and sources is one test; as many at a time as there are processors. @type {import('./stage.mjs').Stage['run']}
 */
export async function checkTypes({ node, env }) {
  const left = typedFolders();
  /** @type {import('./stage.mjs').Counts[]} */
  const counts = [];
  const lane = async () => {
    for (let folder = left.shift(); folder; folder = left.shift()) {
      const compiler = [inRoot('node_modules/typescript/bin/tsc'), ...ONE_CHECKER];
      const isClean = await succeeds(node, [...compiler, '--noEmit', '-p', folder], env);
      counts.push(one(isClean));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return sum(counts);
}

function typedFolders() {
  return [...readdirSync(root), ...WITHIN]
    .filter(name => existsSync(inRoot(name, 'tsconfig.json')))
    .filter(name => sourcesIn(name).some(({ path }) => SOURCE.test(path)));
}
