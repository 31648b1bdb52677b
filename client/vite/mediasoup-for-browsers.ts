import type { Plugin } from 'vite';

/** Parts of mediasoup-client that no page of ours can run: React Native's handler and the library's own test doubles. */
const NOT_FOR_BROWSERS = /mediasoup-client\/lib\/(handlers\/(ReactNative106|FakeHandler)|test\/fakeParameters)\.js$/;
/** Its log, which is off in our pages: switched on it would print SDP. */
const LOG = /node_modules\/debug\/src\/(browser|index)\.js$/;

const SILENT_LOG = 'module.exports = () => Object.assign(() => undefined, { enabled: false });';

/** The citizen pays for each kilobyte on a phone: the library's index pulls these in, so they become small modules. */
export function mediasoupForBrowsers(): Plugin {
  return {
    name: 'mediasoup-for-browsers',
    load(id) {
      const path = id.replaceAll('\\', '/');
      if (LOG.test(path)) return SILENT_LOG;
      return NOT_FOR_BROWSERS.test(path) ? 'module.exports = {};' : null;
    },
  };
}
