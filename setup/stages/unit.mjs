import { runVitest } from './vitest.mjs';

const folders = [
  { name: 'shared', sources: 'shared/src' },
  { name: 'server', sources: 'server/src' },
  { name: 'sfu', sources: 'sfu/src' },
  { name: 'client', sources: 'client/src' },
  { name: 'setup', sources: 'setup' },
  { name: 'docker', sources: 'docker' },
];

/** @type {import('./stage.mjs').Stage['run']} */
export const runUnitTests = context => runVitest(context, { args: ['--project=!e2e'], folders });
