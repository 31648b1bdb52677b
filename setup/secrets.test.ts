import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureSecrets } from './secrets.mjs';
import { words } from './texts.mjs';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'priyom-secrets-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('secrets are made once, for the owner only', async () => {
  const [first, second] = await Promise.all([ensureSecrets(dataDir), ensureSecrets(dataDir)]);
  expect(second).toEqual(first);
  expect(Buffer.from(first.masterKey, 'base64')).toHaveLength(32);
  expect(new Set(Object.values(first)).size).toBe(3);
  expect((await stat(join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

test('a broken file is never replaced: it holds the keys of all personal data', async () => {
  const file = join(dataDir, 'secrets.json');
  await writeFile(file, '{"jwtSecret":');
  await expect(ensureSecrets(dataDir)).rejects.toThrow(words.secretsBroken(file));
});
