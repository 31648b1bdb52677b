import type { Plugin, Rolldown } from 'vite';

/** Packages that the first screens of a page for citizens never wait for. Dynamic imports are not looked at. */
const forbidden = [
  'react-router',
  'zod',
  'react-aria',
  'react-aria-components',
  'react-hook-form',
  '@tanstack/react-query',
  'socket.io-client',
  'mediasoup-client',
];

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

function staticClosure(chunks: Chunks, start: Rolldown.OutputChunk): Rolldown.OutputChunk[] {
  const seen = new Map<string, Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk): void => {
    if (seen.has(chunk.fileName)) return;
    seen.set(chunk.fileName, chunk);
    for (const name of chunk.imports) {
      const next = chunks.get(name);
      if (next) visit(next);
    }
  };
  visit(start);
  return [...seen.values()];
}

function packageOf(moduleId: string): string | undefined {
  return /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(moduleId)?.[1]?.replaceAll('\\', '/');
}

/**
 * Fails the build when a page for citizens would load any of the packages above at once. A tired person on a village phone
 * pays for every kilobyte; how many there are is for setup/checks/budgets.json.
 */
export function citizenPackages(entry: string): Plugin {
  return {
    name: 'citizen-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const outputs = Object.values(bundle).filter(output => output.type === 'chunk');
      const chunks = new Map(outputs.map(chunk => [chunk.fileName, chunk]));
      const start = outputs.find(chunk => chunk.isEntry && chunk.facadeModuleId?.endsWith(entry));
      if (!start) return this.error(`${entry} is not an entry of this build`);
      const packages = new Set(staticClosure(chunks, start).flatMap(chunk => chunk.moduleIds.map(packageOf)));
      const wrong = forbidden.filter(name => packages.has(name));
      if (wrong.length > 0) this.error(`${entry} loads ${wrong.join(', ')} at once: import it dynamically`);
    },
  };
}
