import { runVitest } from './vitest.mjs';

/** @type {import('./stage.mjs').Stage['run']} */
export const runEndToEnd = context =>
  runVitest(context, {
    args: ['--project=e2e'],
    folders: [{ name: 'e2e', sources: 'e2e/specs' }],
  });
