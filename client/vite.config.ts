import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { brotliBeside } from './vite/brotli-beside.ts';
import { citizenPackages } from './vite/citizen-packages.ts';
import { librariesForUs } from './vite/libraries-for-us.ts';
import { pageAddresses } from './vite/page-addresses.ts';

const server = process.env.PRIYOM_SERVER ?? 'http://127.0.0.1:3000';

/**
 * Two pages: citizen.html (server: /v) and staff.html (server: /app…). stories.html is served in development only.
 * Nothing is inlined: the server's policy is `script-src 'self'; style-src 'self'`.
 */
export default defineConfig({
  appType: 'mpa',
  plugins: [react(), librariesForUs(), pageAddresses(), citizenPackages('citizen.html'), brotliBeside()],
  build: {
    target: ['chrome107', 'edge107', 'firefox104', 'safari16'],
    manifest: true,
    assetsInlineLimit: 0,
    sourcemap: true,
    rolldownOptions: {
      input: ['citizen.html', 'staff.html'],
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ }],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
    },
  },
});
