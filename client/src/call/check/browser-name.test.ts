import { expect, it } from 'vitest';
import { browserName } from './browser-name.ts';

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0';

it.each([
  ['Chrome 141', `${CHROME} Safari/537.36`],
  ['Yandex Browser 25', `${CHROME} YaBrowser/25.8.0.0 Safari/537.36`],
  ['Edge 141', `${CHROME} Safari/537.36 Edg/141.0.0.0`],
  ['Firefox 144', 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'],
  [
    'Safari 18',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604',
  ],
  ['', 'something else'],
])('%s', (name, userAgent) => {
  expect(browserName(userAgent)).toBe(name);
});
