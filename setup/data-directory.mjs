import { resolve } from 'node:path';
import { inRoot } from './paths.mjs';

/**
 * Where everything is that must survive: database, secrets, logs.
 *
 * @param {NodeJS.ProcessEnv} [env]
 */
export const dataDirectory = (env = process.env) => resolve(env.PRIYOM_DATA || inRoot('.data'));
