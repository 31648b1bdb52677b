import { runVitest } from './vitest.mjs';

/** One file at a time: each starts the whole product and a browser. @type {import('./stage.mjs').Stage['run']} */
export const runEndToEnd = context =>
  runVitest(context, {
    args: ['--project=e2e', '--no-file-parallelism'],
    folders: [{ name: 'e2e', sources: 'e2e/specs' }],
  });
