import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { arch, platform, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { words } from '../../setup/texts.mjs';

const ANSWER_MS = 8_000;
/** Unpacking, or the worker's answer. */
const RUN_MS = 20_000;
const DOWNLOAD_MS = 120_000;
/** What the worker answers when nobody gave it a channel: proof that it loads and runs here. */
const RUNS_EXIT_CODE = 41;

/**
 * Tries mediasoup's own prebuilt executable, from the address that its postinstall script uses. Whatever goes wrong is
 * a reason, not an error: there is the build.
 *
 * @param {import('./install.mjs').WorkerRequest} request
 * @returns {Promise<string | null>} null: it is at `output` and runs; otherwise why not
 */
export async function downloadPrebuilt({ mediasoup, output, say }) {
  const manifest = JSON.parse(await readFile(join(mediasoup, 'package.json'), 'utf8'));
  const url = `${baseOf(manifest)}/${manifest.version}/${prebuiltName(manifest.version, platform(), arch(), release())}`;
  const directory = await mkdtemp(join(tmpdir(), 'priyom-worker-'));
  try {
    say(words.workerDownloading(url));
    const archive = join(directory, 'worker.tgz');
    await writeFile(archive, await download(url));
    await execute('tar', ['-xzf', archive, '-C', directory]);
    const executable = join(directory, 'mediasoup-worker');
    if (!(await workerRuns(executable))) return words.workerPrebuiltDoesNotRun;
    await copyFile(executable, output);
    return null;
  } catch (error) {
    return reasonOf(error);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * @param {string} executable
 * @returns {Promise<boolean>} whether it is a mediasoup-worker that this machine can run
 */
export async function workerRuns(executable) {
  const code = await execute(executable, []).catch(error => error.code);
  return code === RUNS_EXIT_CODE;
}

/** @param {{repository: {url: string}}} manifest */
function baseOf(manifest) {
  const repository = manifest.repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
  return process.env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL || `${repository}/releases/download`;
}

/**
 * The archive's name, as mediasoup's npm-scripts.mjs makes it.
 *
 * @param {string} version
 * @param {string} system
 * @param {string} processor
 * @param {string} kernel `6.1.0-13-amd64`
 */
export function prebuiltName(version, system, processor, kernel) {
  const suffix = system === 'linux' ? `-kernel${kernel.split('.')[0]}` : '';
  return `mediasoup-worker-${version}-${system}-${processor}${suffix}.tgz`;
}

/**
 * @param {string} url
 * @returns {Promise<Uint8Array>}
 */
async function download(url) {
  const controller = new AbortController();
  const answerTimer = setTimeout(() => controller.abort(), ANSWER_MS);
  const downloadTimer = setTimeout(() => controller.abort(), DOWNLOAD_MS);
  try {
    const response = await fetch(url, { signal: controller.signal });
    clearTimeout(answerTimer);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } finally {
    clearTimeout(answerTimer);
    clearTimeout(downloadTimer);
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<number>} 0; rejects with an error whose `code` is the exit code
 */
function execute(program, args) {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { timeout: RUN_MS }, error => (error ? reject(error) : resolve(0)));
    child.stdin?.end();
  });
}

/** @param {unknown} error */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
