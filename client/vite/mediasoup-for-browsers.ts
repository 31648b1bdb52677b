import type { Plugin } from 'vite';

/** Parts of mediasoup-client that no page of ours can run: React Native's handler and the library's own test doubles. */
const NOT_FOR_BROWSERS = /mediasoup-client\/lib\/(handlers\/(ReactNative106|FakeHandler)|test\/fakeParameters)\.js$/;

/** The citizen pays for each kilobyte on a phone: the library's index pulls these in, so they become empty modules. */
export function mediasoupForBrowsers(): Plugin {
  return {
    name: 'mediasoup-for-browsers',
    load(id) {
      return NOT_FOR_BROWSERS.test(id.replaceAll('\\', '/')) ? 'module.exports = {};' : null;
    },
  };
}
