import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { brotliBeside } from './vite/brotli-beside.ts';
import { citizenPackages } from './vite/citizen-packages.ts';
import { htmlParts } from './vite/html-parts.ts';
import { librariesForUs } from './vite/libraries-for-us.ts';
import { pageAddresses } from './vite/page-addresses.ts';
import { serviceWorker } from './vite/service-worker.ts';
import { webApp } from './vite/web-app.ts';

const server = process.env.PRIYOM_SERVER ?? 'http://127.0.0.1:3000';

/** Drawn for citizens and staff: a file for each of these would weigh more by its wrapping than by its lines. */
const COMMON_ICONS =
  /lucide-react[\\/].*[\\/](calendar-(clock|x)|check|triangle-exclamation-point|chevron-(down|right)|copy|link|message-square|mic|monitor|phone|user|users|video|video-off|volume-2)\.m?js$/;

/** What the citizen's device remembers, read by the first page and by parts that are fetched later: one file, not six. */
const REMEMBERED =
  /src[\\/](call[\\/]tab-memory|features[\\/](citizen-app[\\/](kept|quiet)|citizen-questionnaire[\\/]answers-memory|installed[\\/](install-prompt|is-installed|notice-choice|office-phone)))\.ts$/;

/** Of the citizen's first page and of parts that are fetched later, or of the public page of groups: one file, not twelve. */
const FIRST = new RegExp(
  [
    'ui/(Button|Disclosure|ErrorBoundary|Field|LiveRegion|OnDemand|announcer)',
    'features/citizen-frame/(CallMeDialog|CitizenScreen|HelpProvider|MessageScreen|SpecialistLine|clock|help-context|phone-number)',
    'features/citizen-app/(Failed|exit-plan|link-fragment|rest|static-whom)',
    'features/citizen-consent/ConsentBox',
    'features/citizen-link/(calendar-file|download-calendar)',
    'features/installed/(forget-installed|installed-on-demand|worker-word)',
    'i18n/(catalog|plural|citizen-consent|citizen-frame)',
  ]
    .map(part => `src/${part}\\.tsx?$`)
    .join('|')
    .replaceAll('/', '[\\\\/]'),
);

/**
 * Three pages: citizen.html (server: /v), groups.html (/g/…, /i/…, /e, /m) and staff.html (/app…), and two without a script:
 * index.html (/) and not-found.html (anything else); phone.html and phone-en.html (/phone) are for real phones beside `npm start -- --lan`. stories.html is served in development only.
 * offline.html goes out inside of the service worker.
 * Nothing is inlined: the server's policy is `script-src 'self'; style-src 'self'`.
 */
const config: UserConfig = {
  appType: 'mpa',
  plugins: [
    react(),
    htmlParts(),
    librariesForUs(),
    pageAddresses(),
    citizenPackages('citizen.html'),
    citizenPackages('groups.html'),
    webApp(),
    serviceWorker(),
    brotliBeside(),
  ],
  build: {
    target: ['chrome107', 'edge107', 'firefox104', 'safari16'],
    manifest: true,
    assetsInlineLimit: 0,
    sourcemap: true,
    rolldownOptions: {
      input: [
        'citizen.html',
        'groups.html',
        'staff.html',
        'index.html',
        'not-found.html',
        'phone.html',
        'phone-en.html',
      ],
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'icons', test: COMMON_ICONS },
            { name: 'remembered', test: REMEMBERED },
            { name: 'first', test: FIRST },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: {
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
    },
  },
};

export default defineConfig(({ command }) => {
  // vite takes an inherited NODE_ENV for its own: whoever starts the product from a shell of development, or a test, would
  // serve React's slow and talkative build.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return config;
});
