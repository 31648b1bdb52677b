import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);
/** Fonts and pictures are compressed already; source maps are for developers. */
const TEXT = /\.(js|css|html|svg|wasm)$/;

/** The model that blurs a background: half a minute of every build for a few per cent of what few people load. */
const HUGE_BYTES = 4_000_000;
const QUICK = 8;

/** What takes seconds here is spared each browser: at its best, brotli is a sixth smaller than what a server does on the fly. */
async function compressBeside(file: string): Promise<void> {
  const content = await readFile(file);
  const quality = content.length > HUGE_BYTES ? QUICK : constants.BROTLI_MAX_QUALITY;
  await writeFile(`${file}.br`, await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
}

/** Writes a `.br` beside every text file of the build. The server sends it, setup/checks/bytes.mjs weighs it. */
export function brotliBeside(): Plugin {
  return {
    name: 'brotli-beside',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) return this.error('the build has no folder');
      const names = await readdir(dir, { recursive: true });
      await Promise.all(names.filter(name => TEXT.test(name)).map(name => compressBeside(join(dir, name))));
    },
  };
}
