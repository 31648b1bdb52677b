import { printFailure } from './failure.mjs';
import { duration } from './progress.mjs';
import { setUp } from './setup.mjs';
import { buildAndWeigh } from './stages/client.mjs';
import { checkDocuments } from './stages/docs.mjs';
import { runEndToEnd } from './stages/e2e.mjs';
import { lint } from './stages/lint.mjs';
import { checkRules } from './stages/rules.mjs';
import { sum } from './stages/stage.mjs';
import { checkTypes } from './stages/types.mjs';
import { runUnitTests } from './stages/unit.mjs';
import { ensureBrowser } from './steps/browser.mjs';
import { environmentFor } from './steps/node.mjs';
import { ensureOptionalPrograms } from './steps/optional-program.mjs';
import { words } from './texts.mjs';

/** In this order, the quick ones first; the first that fails is the last that runs. @type {import('./stages/stage.mjs').Stage[]} */
const stages = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: lint },
  { name: 'rules', run: checkRules },
  { name: 'unit', run: runUnitTests },
  { name: 'client', run: buildAndWeigh },
  { name: 'docs', run: checkDocuments },
  { name: 'e2e', run: runEndToEnd },
];

/** @returns {Promise<import('./stages/stage.mjs').StageContext>} */
async function prepare() {
  const startedAt = performance.now();
  const { node, pnpm, workerBin } = await setUp();
  const chromium = await ensureBrowser();
  const optional = await ensureOptionalPrograms();
  console.info(words.setUpReady(duration(performance.now() - startedAt)));
  const env = { ...environmentFor(node), MEDIASOUP_WORKER_BIN: workerBin, CHROMIUM_PATH: chromium, ...optional };
  return { node, pnpm, env };
}

async function testAll() {
  const context = await prepare();
  const all = [];
  for (const { name, run } of stages) {
    const startedAt = performance.now();
    const counts = await run(context);
    if (!counts) continue;
    all.push(counts);
    const time = duration(performance.now() - startedAt);
    const title = words.stage[name];
    if (counts.failed === 0) console.info(words.stagePassed(title, counts.passed, time));
    else console.error(words.stageFailed(title, counts.failed, time));
    if (counts.failed === 0) continue;
    if (name !== stages.at(-1)?.name) console.error(words.stagesLeftOut);
    break;
  }
  return sum(all);
}

const totals = await testAll().catch(error => {
  printFailure(error);
  return { passed: 0, failed: 1 };
});
console.info(`${totals.passed} passed, ${totals.failed} failed`);
// exitCode, not exit(): a piped output must be written out first.
process.exitCode = totals.failed === 0 ? 0 : 1;
