import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigSchema as ServerConfig } from '../server/src/config.ts';
import { InstitutionFile } from '../server/src/seed/schema.ts';
import { inRoot } from '../setup/paths.mjs';
import { ConfigSchema as SfuConfig } from '../sfu/src/config.ts';
import { PolicyBody } from '../shared/src/domain/policy/schema.ts';
import { withBase } from '../shared/src/domain/policy/with-base.ts';

const run = promisify(execFile);
const operations = readFileSync(inRoot('docs', 'OPERATIONS.md'), 'utf8');

/** The variables in the first column of the table under a heading row. */
function documented(program: string): string[] {
  const lines = operations.split('\n');
  const start = lines.findIndex(line => line.startsWith(`| ${program} | with`));
  const rows = lines.slice(start + 2, lines.indexOf('', start));
  return rows.flatMap(row => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(match => match[1] ?? ''));
}

test.each([
  ['server', ServerConfig],
  ['sfu', SfuConfig],
])('OPERATIONS.md names the variables of the %s, all and no other', (program, schema) => {
  expect(documented(program).sort()).toEqual(Object.keys(schema.shape).sort());
});

test('OPERATIONS.md runs only programs that there are', () => {
  const programs = [...operations.matchAll(/\bnode ([\w./-]+\.(?:ts|mjs))/g)].map(match => match[1] ?? '');
  expect(programs.length).toBeGreaterThan(0);
  expect(programs.filter(path => !existsSync(inRoot(path)))).toEqual([]);
});

/** The block of commands of OPERATIONS.md in which these words stand. */
function commandsWith(words: string): string {
  const blocks = operations.split(/^```$/m).filter((_, index) => index % 2 === 1);
  const found = blocks.filter(block => block.includes(words));
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}

/** What `docker compose exec` does with a container in which MongoDB runs; any other command is only noted. */
const DOCKER = `#!/bin/sh
for last; do :; done
case " $* " in
  *" exec -T mongo sh -c "*) MONGO_INITDB_ROOT_PASSWORD=of-the-container exec sh -c "$last" ;;
  *) printf '%s\\n' "$@" > noted ;;
esac
`;

describe('the commands of OPERATIONS.md, as they stand there', () => {
  let directory = '';

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'priyom-operations-'));
    for (const folder of ['bin', 'docker']) mkdirSync(join(directory, folder));
    symlinkSync(inRoot('server'), join(directory, 'server'));
    program('docker', DOCKER);
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  function program(name: string, text: string): void {
    const path = join(directory, 'bin', name);
    writeFileSync(path, text);
    chmodSync(path, 0o755);
  }

  function carryOut(commands: string) {
    const env = { ...process.env, PATH: `${join(directory, 'bin')}:${process.env.PATH}` };
    return run('bash', ['-e', '-c', commands], { cwd: directory, env });
  }

  test('make the first institution of files that the container sees and the command accepts', async () => {
    await carryOut(commandsWith('seed/command.ts'));
    const said = readFileSync(join(directory, 'noted'), 'utf8').trimEnd().split('\n');
    const [host = '', inside = ''] = (said[said.indexOf('-v') + 1] ?? '').split(':');
    const [institution, policy, password] = said.slice(said.indexOf('server/src/seed/command.ts') + 1);
    const read = (path = ''): unknown => JSON.parse(readFileSync(path.replace(inside, host), 'utf8'));
    const { name } = InstitutionFile.parse(read(institution));
    const base: unknown = JSON.parse(readFileSync(inRoot('server', 'data', 'base.json'), 'utf8'));
    PolicyBody.parse(withBase(base, read(policy), { institution: name }));
    expect(password).toBe('first password');
  });

  test('copy the database with the password that only the container knows', async () => {
    program('mongodump', '#!/bin/sh\necho "dumped $*"\n');
    await carryOut(commandsWith('mongodump -u'));
    const [copy = ''] = readdirSync(directory).filter(name => /^priyom-\d{4}-\d\d-\d\d\.gz$/.test(name));
    expect(readFileSync(join(directory, copy), 'utf8')).toContain('dumped -u priyom -p of-the-container ');
    program('mongorestore', '#!/bin/sh\necho "$*"; cat > restored\n');
    const { stdout } = await carryOut(commandsWith('mongorestore -u'));
    expect(stdout).toContain('-p of-the-container ');
    expect(readFileSync(join(directory, 'restored'), 'utf8')).toContain('dumped ');
  });

  test('leave no copy that looks whole when the dump breaks off', async () => {
    program('mongodump', '#!/bin/sh\necho half\nexit 1\n');
    await expect(carryOut(commandsWith('mongodump -u'))).rejects.toThrow();
    expect(readdirSync(directory).filter(name => /^priyom-\d/.test(name))).toEqual([]);
  });
});
