import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigSchema as ServerConfig } from '../server/src/config.ts';
import { inRoot } from '../setup/paths.mjs';
import { ConfigSchema as SfuConfig } from '../sfu/src/config.ts';

/** The variables in the first column of the table under a heading row. */
function documented(program: string): string[] {
  const lines = readFileSync(inRoot('docs', 'OPERATIONS.md'), 'utf8').split('\n');
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
