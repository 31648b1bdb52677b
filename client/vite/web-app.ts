import type { HtmlTagDescriptor, Plugin } from 'vite';
import { ru as staffWords } from '../src/i18n/staff-offline.ts';
import { ru as words } from '../src/i18n/ui.ts';
import { drawIcons } from './icons.ts';
import { tokensOf } from './tokens.ts';

interface WebApp {
  manifest: string;
  /** Also the address that the icon opens, its scope and its id. */
  start: string;
  scope: string;
  name: string;
}

const CITIZEN: WebApp = { manifest: 'citizen.webmanifest', start: '/v', scope: '/v', name: words.product };
const STAFF: WebApp = { manifest: 'staff.webmanifest', start: '/app/today', scope: '/app', name: staffWords.appName };
const APPS = new Map([
  ['citizen.html', CITIZEN],
  ['staff.html', STAFF],
]);

/** The two pages as applications of a phone or a desk: manifests, icons, and what the heads of the pages say of them. */
export function webApp(): Plugin {
  let token: ReturnType<typeof tokensOf>;
  let root = '';
  return {
    name: 'web-app',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      token = tokensOf(root);
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { path }) {
        const app = APPS.get(path.slice(1));
        return app ? headOf(app, token('light', 'surface'), token('dark', 'surface')) : [];
      },
    },
    async generateBundle() {
      for (const { file, png } of await drawIcons(root, token('light', 'accent'))) {
        this.emitFile({ type: 'asset', fileName: file, source: png });
      }
      for (const app of APPS.values()) {
        const source = JSON.stringify(manifestOf(app, token('light', 'surface'), token('light', 'bg')));
        this.emitFile({ type: 'asset', fileName: app.manifest, source });
      }
    },
  };
}

/** The bar of the system goes over into the white line on top of each page. */
function headOf({ manifest, name }: WebApp, light: string, dark: string): HtmlTagDescriptor[] {
  const tag = (name: string, attrs: Record<string, string>): HtmlTagDescriptor => ({
    tag: name,
    attrs,
    injectTo: 'head',
  });
  const bar = (content: string, scheme: string) =>
    tag('meta', { name: 'theme-color', content, media: `(prefers-color-scheme: ${scheme})` });
  return [
    tag('link', { rel: 'manifest', href: `/${manifest}` }),
    tag('link', { rel: 'apple-touch-icon', href: '/icons/apple-touch-180.png' }),
    tag('meta', { name: 'apple-mobile-web-app-title', content: name }),
    bar(light, 'light'),
    bar(dark, 'dark'),
  ];
}

function manifestOf({ start, scope, name }: WebApp, theme: string, background: string): object {
  const icon = (file: string, px: number, purpose: string) => ({
    src: `/icons/${file}.png`,
    sizes: `${px}x${px}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: scope,
    name,
    short_name: words.product,
    lang: 'ru',
    dir: 'ltr',
    start_url: start,
    scope,
    display: 'standalone',
    theme_color: theme,
    background_color: background,
    icons: [icon('any-192', 192, 'any'), icon('any-512', 512, 'any'), icon('maskable-512', 512, 'maskable')],
  };
}
