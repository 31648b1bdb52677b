import { mkdirSync, writeFileSync } from 'node:fs';

const OUT = new URL('out/', import.meta.url);

/** Keeps what a run has measured, by its hour, in bench/out. */
export function keepSamples(name: string, samples: unknown): void {
  const at = new Date().toISOString().slice(0, 16).replace(':', '');
  mkdirSync(OUT, { recursive: true });
  writeFileSync(new URL(`${name}-${at}.json`, OUT), JSON.stringify(samples, null, 1));
}
