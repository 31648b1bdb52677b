import { existsSync } from 'node:fs';
import { weighPages } from '../checks/bytes.mjs';
import { printFailure } from '../failure.mjs';
import { inRoot } from '../paths.mjs';
import { ensureClient } from '../steps/client.mjs';
import { one, sum } from './stage.mjs';

/** The build is one test, and so is every byte budget. @type {import('./stage.mjs').Stage['run']} */
export async function buildAndWeigh({ node, pnpm }) {
  if (!existsSync(inRoot('client', 'vite.config.ts'))) return null;
  try {
    await ensureClient(node, pnpm);
  } catch (error) {
    printFailure(error);
    return one(false);
  }
  const weights = await weighPages();
  for (const weight of weights) console.info(weight.sentence);
  return sum([one(true), ...weights.map(weight => one(weight.isWithin))]);
}
