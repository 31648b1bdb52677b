import { createHash } from 'node:crypto';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { htmlParts } from './html-parts.ts';

const FILE = 'service-worker.js';
const SCRIPT = /<script[^>]* src="[^"]+"[^>]*><\/script>/;
const STYLE = /<link[^>]* rel="stylesheet"[^>]*>/;
const FONT = /\/(assets\/[\w.-]+\.woff2)/g;

/**
 * Writes /service-worker.js with the page for «no server» inside of it, as text: nothing is kept in a cache, and a new
 * version of either is a new script, which browsers compare byte by byte (docs/adr/0014).
 */
export function serviceWorker(): Plugin {
  let root = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle(_options, bundle) {
      const { html, policy } = await offlinePage(root);
      for (const [, font = ''] of html.matchAll(FONT)) {
        if (!bundle[font]) this.error(`offline.html asks for ${font}, which this build does not have`);
      }
      this.emitFile({ type: 'asset', fileName: FILE, source: await workerWith(root, { html, policy }) });
    },
  };
}

interface OfflinePage {
  html: string;
  /** Content-Security-Policy that allows this script and this style and nothing else. */
  policy: string;
}

/** One file: whoever reads it has nobody to fetch a second one from. Its font is there if the browser still has it. */
async function offlinePage(root: string): Promise<OfflinePage> {
  const output = await built({ ...inner(root), plugins: [htmlParts()], build: buildOf('offline.html') });
  const page = output.find(file => file.fileName === 'offline.html');
  const style = output.find(file => file.fileName.endsWith('.css'));
  const scripts = output.filter(file => file.type === 'chunk');
  const [script] = scripts;
  if (page?.type !== 'asset' || style?.type !== 'asset' || !script || scripts.length > 1) {
    throw new Error('offline.html is to be one page, one style, one script');
  }
  const [css, code] = [String(style.source), script.code];
  if (code.includes('</script') || css.includes('</style')) throw new Error('offline.html would end too early');
  const html = String(page.source)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(STYLE, () => `<style>${css}</style>`)
    .replace(SCRIPT, '')
    .replace('</body>', () => `<script type="module">${code}</script></body>`);
  return { html, policy: policyOf(css, code) };
}

function policyOf(css: string, code: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(code)}`,
    `style-src ${hash(css)}`,
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

async function workerWith(root: string, { html, policy }: OfflinePage): Promise<string> {
  const define = { OFFLINE_PAGE: JSON.stringify(html), OFFLINE_POLICY: JSON.stringify(policy) };
  const [worker, more] = await built({ ...inner(root), define, build: buildOf('service-worker/worker.ts') });
  if (worker?.type !== 'chunk' || more) throw new Error('the service worker is to be one file');
  return worker.code;
}

/** A build of its own beside the pages': what they share would be a third file. */
const inner = (root: string): InlineConfig => ({ root, configFile: false, publicDir: false, logLevel: 'warn' });

const buildOf = (input: string): InlineConfig['build'] => ({
  write: false,
  assetsInlineLimit: 0,
  modulePreload: false,
  target: ['chrome107', 'edge107', 'firefox104', 'safari16'],
  rolldownOptions: { input, output: { codeSplitting: false } },
});

async function built(config: InlineConfig): Promise<(Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const result = await build(config);
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('a build that watches');
  return first.output;
}
