import { expect, it } from 'vitest';
import { browserOf } from './this-browser.ts';

const agents = {
  yandexAndroid:
    'Mozilla/5.0 (Linux; Android 13; SM-A13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 YaBrowser/24.10 Mobile Safari/537.36',
  safariPhone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  safariPad:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
  chromeWindows:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36',
  firefoxLinux: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
};

it('tells where the switches are on the commonest devices', () => {
  expect(browserOf(agents.yandexAndroid, 5)).toEqual({ system: 'android', family: 'chromium' });
  expect(browserOf(agents.safariPhone, 5)).toEqual({ system: 'ios', family: 'safari' });
  expect(browserOf(agents.chromeWindows, 0)).toEqual({ system: 'windows', family: 'chromium' });
  expect(browserOf(agents.firefoxLinux, 0)).toEqual({ system: 'linux', family: 'firefox' });
});

it('an iPad that calls itself a Mac is touched', () => {
  expect(browserOf(agents.safariPad, 5).system).toBe('ios');
  expect(browserOf(agents.safariPad, 0).system).toBe('mac');
});
