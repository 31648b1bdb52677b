import { readFileSync, writeFileSync } from 'node:fs';
import { lifecycles } from './generator/lifecycles.ts';
import { protocol } from './generator/protocol.ts';

/** `node docs/generate.ts` writes the generated documents; `--check` fails when they have drifted from the contracts. */
const DOCUMENTS = { 'LIFECYCLES.md': lifecycles(), 'PROTOCOL.md': protocol() };
const check = process.argv.includes('--check');
let drifted = 0;

for (const [name, text] of Object.entries(DOCUMENTS)) {
  const path = new URL(name, import.meta.url);
  if (!check) {
    writeFileSync(path, text);
    continue;
  }
  if (read(path) === text) continue;
  drifted += 1;
  console.error(`docs/${name} is not what the contracts say: run \`node docs/generate.ts\` and commit it.`);
}
if (drifted > 0) process.exit(1);

function read(path: URL): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
