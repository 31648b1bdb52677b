import type { Connect, Plugin } from 'vite';

const pages: readonly (readonly [RegExp, string])[] = [
  [/^\/v([/?]|$)/, '/citizen.html'],
  [/^\/(g|i)\/|^\/[em]([/?]|$)/, '/groups.html'],
  [/^\/app([/?]|$)/, '/staff.html'],
  [/^\/stories([/?]|$)/, '/stories.html'],
];

const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
  const page = pages.find(([address]) => address.test(request.url ?? ''));
  if (page) request.url = page[1];
  next();
};

/** In development and preview the pages have the same addresses as behind the server: /v, /g/…, /i/…, /e, /m and /app…, plus /stories. */
export function pageAddresses(): Plugin {
  return {
    name: 'page-addresses',
    configureServer: server => void server.middlewares.use(rewrite),
    configurePreviewServer: server => void server.middlewares.use(rewrite),
  };
}
