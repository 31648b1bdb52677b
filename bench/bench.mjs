import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printFailure } from '../setup/failure.mjs';
import { setUp } from '../setup/setup.mjs';
import { ensureBrowser } from '../setup/steps/browser.mjs';
import { ensureClient } from '../setup/steps/client.mjs';
import { environmentFor } from '../setup/steps/node.mjs';

const USAGE = `node bench/bench.mjs join [--joins 50] [--rtt 0,50,100,200,300] [--ways warm,cold,floor-prepared,…]
node bench/bench.mjs heap [--cycles 50]
node bench/bench.mjs forward [--rounds 5] [--seconds 20] [--consultations 3]
node bench/bench.mjs gap [--away 3,10,20] [--turns 10] [--watch nothing,worker,server]
node bench/bench.mjs loss [--loss 0,5,10,20] [--kbps 600,300,150,64] [--seconds 30]
node bench/bench.mjs slow [--slower 1,4] [--seconds 20] [--presses 20]
node bench/bench.mjs signalling [--rounds 5] [--seconds 20] [--conversations 10]
node bench/bench.mjs flood [--rounds 5] [--seconds 15] [--conversations 4] [--ways requests,sockets,rest,…]
node bench/bench.mjs removal [--turns 20]
node bench/bench.mjs hall [--attendees 10,100,300] [--ways ours,stock] [--rounds 1] [--seconds 20] [--workers 2]

What they measure, and how: bench/README.md`;

const [name = '', ...options] = process.argv.slice(2);
const script = fileURLToPath(new URL(`${name}/run.ts`, import.meta.url));

/** The same set-up as `npm test`, then one benchmark of this folder in the Node that the project wants. */
async function run() {
  const { node, pnpm, workerBin } = await setUp();
  await ensureClient(node, pnpm);
  const chromium = await ensureBrowser();
  const env = { ...environmentFor(node), MEDIASOUP_WORKER_BIN: workerBin, CHROMIUM_PATH: chromium };
  const bench = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...options], { stdio: 'inherit', env });
  // The benchmark closes what it started and ends by itself; this process waits for that.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill('SIGTERM'));
  const [code] = await once(bench, 'exit');
  process.exitCode = code ?? 1;
}

if ([name, ...options].includes('--help')) console.info(USAGE);
else if (/^\w+$/.test(name) && existsSync(script)) await run().catch(failed);
else {
  console.error(USAGE);
  process.exitCode = 2;
}

/** @param {unknown} error */
function failed(error) {
  printFailure(error);
  process.exitCode = 1;
}
