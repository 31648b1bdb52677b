import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Packages that the citizen's first screens never wait for. Dynamic imports are not counted. */
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
 * Fails the build when the citizen's page would download more JavaScript before the device check than `limitBytes`
 * (brotli, bytes), or any of the packages above. A tired person on a village phone pays for every kilobyte.
 */
export function citizenWeight({ entry, limitBytes }: { entry: string; limitBytes: number }): Plugin {
  return {
    name: 'citizen-weight',
    apply: 'build',
    generateBundle(_options, bundle) {
      const outputs = Object.values(bundle).filter(output => output.type === 'chunk');
      const chunks = new Map(outputs.map(chunk => [chunk.fileName, chunk]));
      const start = outputs.find(chunk => chunk.isEntry && chunk.facadeModuleId?.endsWith(entry));
      if (!start) return this.error(`${entry} is not an entry of this build`);
      const loaded = staticClosure(chunks, start);
      const packages = new Set(loaded.flatMap(chunk => chunk.moduleIds.map(packageOf)));
      const wrong = forbidden.filter(name => packages.has(name));
      if (wrong.length > 0) return this.error(`${entry} loads ${wrong.join(', ')} at once: import it dynamically`);
      const bytes = loaded.reduce((sum, chunk) => sum + brotliCompressSync(chunk.code).length, 0);
      this.info(`${entry}: ${(bytes / 1000).toFixed(1)} KB of JavaScript (brotli), ${loaded.length} files`);
      if (bytes > limitBytes) return this.error(`${entry}: ${bytes} bytes of JavaScript, the limit is ${limitBytes}`);
    },
  };
}
