import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../paths.mjs';
import { count } from '../stages/vitest.mjs';
import { filesOf, weigh } from './bytes.mjs';
import { walkFrom } from './citizen-way.mjs';
import { violationsOf } from './imports.mjs';
import { machinePathsIn } from './machine-paths.mjs';
import { tooNewIn } from './old-browsers.mjs';
import { importsOf, withoutComments } from './syntax.mjs';

describe('imports are read', () => {
  test.each([
    ["import x from 'a';", 'a', false],
    ["import { x, type Y } from 'a';", 'a', false],
    ["import type { Y } from 'a';", 'a', true],
    ["import 'a';", 'a', false],
    ["import * as z from 'a';", 'a', false],
    ["export { x } from 'a';", 'a', false],
    ["export type { Y } from 'a';", 'a', true],
    ["const x = await import('a');", 'a', false],
    ["type X = typeof import('a');", 'a', true],
    ["import {\n  x,\n  y,\n} from 'a';", 'a', false],
  ])('%s', (code, from, isType) => {
    expect(importsOf(code)).toEqual([{ from, isType }]);
  });

  test('comments are not, addresses and patterns are no comments', () => {
    expect(importsOf("// import x from 'a';\n/* import y from 'b'; */")).toEqual([]);
    expect(withoutComments("const a = 'https://x'; // y")).toBe("const a = 'https://x';     ");
    expect(withoutComments('const a = /[/*]/; b /* c */')).toBe('const a = /[/*]/; b        ');
  });
});

describe('import directions', () => {
  test.each([
    ['shared/src/errors.ts', '@priyom/server/x'],
    ['shared/src/errors.ts', 'pino'],
    ['shared/src/domain/appointment/table.ts', 'zod'],
    ['server/src/main.ts', '@priyom/sfu/room'],
    ['server/src/main.ts', '../../sfu/src/room.ts'],
    ['server/src/platform/x.ts', '../appointments/model.ts'],
    ['server/src/appointments/book.ts', '../live/announcer.ts'],
    ['server/src/appointments/book.ts', './routes.ts'],
    ['server/src/live/sockets.ts', '../main.ts'],
    ['server/src/appointments/book.ts', 'mongoose'],
    ['server/src/appointments/book.ts', 'express'],
    ['server/src/appointments/routes.ts', 'socket.io'],
    ['client/src/call/session.ts', 'react'],
    ['client/src/ui/Button.tsx', 'node:fs'],
  ])('%s must not import %s', (path, from) => {
    expect(violationsOf(path, from)).toHaveLength(1);
  });

  test.each([
    ['server/src/appointments/routes.ts', 'express'],
    ['server/src/appointments/routes.ts', './book.ts'],
    ['server/src/appointments/model.ts', 'mongoose'],
    ['server/src/platform/mongo/connect.ts', 'mongoose'],
    ['server/src/signaling/server.ts', 'socket.io'],
    ['server/src/app.ts', './live/sockets.ts'],
    ['server/src/appointments/book.ts', '../platform/ids.ts'],
    ['server/src/appointments/book.ts', '@priyom/shared/errors'],
    ['shared/src/domain/appointment/schema.ts', 'zod'],
  ])('%s may import %s', (path, from) => {
    expect(violationsOf(path, from)).toEqual([]);
  });
});

describe('what the citizen loads', () => {
  const files: Record<string, string> = {
    'a/entry.tsx': "import './page.tsx'; import type { X } from 'zod';",
    'a/page.tsx': "const later = () => import('@priyom/shared/api/x');",
    'shared/src/api/x.ts': "import * as z from 'zod';",
  };

  test('a schema is found through a package and a dynamic import, a type is none', () => {
    const found = walkFrom('a/entry.tsx', path => files[path] ?? '');
    expect(found).toEqual(['a/entry.tsx → a/page.tsx → shared/src/api/x.ts → zod: staff only']);
  });
});

describe('byte budgets', () => {
  const manifest = {
    page: { file: 'page.js', imports: ['base'], dynamicImports: ['call', 'blur'] },
    base: { file: 'base.js' },
    call: { file: 'call.js', name: 'call', imports: ['base'] },
    blur: { file: 'blur.js', name: 'blur' },
  };
  const budget = { name: '', maxKb: 1, pages: ['page'], onDemand: [] };

  test('a page weighs what it imports, and the later chunks that are named', () => {
    expect(filesOf({ ...budget, loaded: [] }, manifest)).toEqual(['page.js', 'base.js']);
    expect(filesOf({ ...budget, loaded: ['^call$'] }, manifest).sort()).toEqual(['base.js', 'call.js', 'page.js']);
    const all = filesOf({ ...budget, loaded: ['.*'], onDemand: ['^blur$'] }, manifest);
    expect(all.sort()).toEqual(['base.js', 'call.js', 'page.js']);
  });

  test('count the bytes that are sent, and never a file that is not', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'priyom-pages-'));
    const weighed = () => weigh({ ...budget, loaded: [] }, manifest, directory);
    for (const name of ['page.js', 'base.js']) await writeFile(join(directory, name), 'x'.repeat(5_000));
    await writeFile(join(directory, 'page.js.br'), 'x'.repeat(400));
    await expect(weighed()).rejects.toThrow('base.js.br');
    await writeFile(join(directory, 'base.js.br'), 'x'.repeat(600));
    expect((await weighed()).isWithin).toBe(true);
    await writeFile(join(directory, 'base.js.br'), 'x'.repeat(601));
    expect((await weighed()).isWithin).toBe(false);
    await rm(directory, { recursive: true });
  });
});

test('machine paths and registry hosts are found, ordinary addresses are not', () => {
  expect(machinePathsIn(`see ${'/'}work/main`)).toHaveLength(1);
  expect(machinePathsIn(`https://${['registry', 'npmjs', 'org'].join('.')}/x`)).toHaveLength(1);
  expect(machinePathsIn('/api/work/1, network/workers, /var/lib/priyom')).toEqual([]);
});

test('what the oldest browsers have not is found', () => {
  expect(tooNewIn('const one = AbortSignal.any([a, b]);')).toEqual([
    'AbortSignal.any( came with Chrome 116, Safari 17.4',
  ]);
  expect(tooNewIn('const one = AbortSignal.timeout(9); /* as AbortSignal.any */')).toEqual([]);
});

describe('the count of a vitest run', () => {
  const file = (name: string, ...statuses: string[]) => ({
    name: inRoot(name, 'x.test.ts'),
    status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
    assertionResults: statuses.map(status => ({ status })),
  });
  const report = (...testResults: ReturnType<typeof file>[]) => {
    const all = testResults.flatMap(result => result.assertionResults.map(({ status }) => status));
    const number = (wanted: string) => all.filter(status => status === wanted).length;
    return { numPassedTests: number('passed'), numFailedTests: number('failed'), testResults };
  };

  test('a file that could not be loaded is a failure', () => {
    expect(count(report(file('shared', 'passed'), file('shared')), false, [])).toEqual({ passed: 1, failed: 1 });
  });

  test('a folder with programs and no test is a failure', () => {
    const folders = [{ name: 'shared' }, { name: 'sfu' }];
    expect(count(report(file('shared', 'passed'), file('sfu', 'skipped')), true, folders).failed).toBe(1);
  });

  test('an error outside the tests is a failure', () => {
    expect(count(report(file('shared', 'passed')), false, [{ name: 'shared' }])).toEqual({ passed: 1, failed: 1 });
    expect(count(null, false, [])).toEqual({ passed: 0, failed: 1 });
  });
});
