import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildWorker, progressIn } from '../../sfu/worker/build.mjs';
import { installWorker } from '../../sfu/worker/install.mjs';
import { prebuiltName, workerRuns } from '../../sfu/worker/prebuilt.mjs';
import { words } from '../texts.mjs';
import { isNewEnough } from './node.mjs';
import { usablePython } from './python.mjs';
import { releaseName } from './worker.mjs';

describe('steps', () => {
  test('Node 24 is needed', () => {
    expect(['18.20.0', '20.19.2', '23.9.0'].some(isNewEnough)).toBe(false);
    expect(['24.0.0', '24.21.0', '26.1.0'].every(isNewEnough)).toBe(true);
  });

  test('the worker belongs to the release of the system', () => {
    expect(releaseName('PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\nVERSION_ID="12"\n')).toBe('debian12');
    expect(releaseName('ID=ubuntu\nVERSION_ID="24.04"\n')).toBe('ubuntu24.04');
    expect(releaseName('')).toBe('linux');
  });

  test('the prebuilt worker has mediasoup’s own name', () => {
    const linux = prebuiltName('3.27.1', 'linux', 'x64', '6.1.0-13-amd64');
    expect(linux).toBe('mediasoup-worker-3.27.1-linux-x64-kernel6.tgz');
    expect(prebuiltName('3.27.1', 'darwin', 'arm64', '24.1.0')).toBe('mediasoup-worker-3.27.1-darwin-arm64.tgz');
  });

  test('Python is found behind a shim that complains', () => {
    const warning = 'bash: warning: setlocale: LC_ALL: cannot change locale (ru_RU.UTF-8)';
    const python = { path: '/usr/bin/python3', version: '3.11' };
    expect(usablePython(`${warning}\n3 11 True /usr/bin/python3\n${warning}`)).toEqual(python);
    for (const no of ['3 11 False /usr/bin/python3', '3 9 True /usr/bin/python3', '2 11 True /usr/bin/python', ''])
      expect(usablePython(no)).toBeUndefined();
  });

  test('another program is no worker', async () => {
    expect(await workerRuns(process.execPath)).toBe(false);
    expect(await workerRuns('/nonexistent')).toBe(false);
  });

  test('the compiler’s progress is read, the small builds before it are not', () => {
    expect(progressIn('[83/174] Compiling C++ object')).toEqual({ done: 83, all: 174 });
    expect(progressIn('[1/1] Generating')).toBeNull();
    expect(progressIn('INFO: x')).toBeNull();
  });
});

describe('a worker that cannot be had ends with a sentence', () => {
  let mediasoup = '';
  const request = () => ({ mediasoup, output: join(mediasoup, 'worker'), say: () => {} });

  beforeEach(async () => {
    mediasoup = await mkdtemp(join(tmpdir(), 'priyom-mediasoup-'));
    const manifest = { version: '3.27.1', repository: { url: 'https://mediasoup.example' } };
    await writeFile(join(mediasoup, 'package.json'), JSON.stringify(manifest));
    // Nobody listens there, and no source is fetched for the build.
    vi.stubEnv('MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL', 'http://127.0.0.1:1');
    vi.stubEnv('SRTP_SOURCE', mediasoup);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(mediasoup, { recursive: true });
  });

  test('on a system without Debian’s packages: what to do instead, not what is missing', async () => {
    vi.stubEnv('PATH', '/nonexistent');
    const sentence = { name: 'SetupFailure', message: expect.stringContaining('MEDIASOUP_WORKER_BIN') };
    await expect(installWorker(request())).rejects.toMatchObject(sentence);
  });

  test('when there is no shell, and when the compiler fails', async () => {
    const sentence = { name: 'SetupFailure', message: expect.stringContaining('cp: ') };
    await expect(buildWorker(request())).rejects.toMatchObject(sentence);
    vi.stubEnv('PATH', '/nonexistent');
    await expect(buildWorker(request())).rejects.toThrow(words.workerBuildFailed('spawn bash ENOENT'));
  });
});
