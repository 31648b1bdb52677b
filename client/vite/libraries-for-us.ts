import type { Plugin } from 'vite';

/** Parts that no page of ours runs: React Native's handler, the library's own test doubles, data channels. */
const NOT_FOR_US =
  /mediasoup-client\/lib\/(handlers\/(ReactNative106|FakeHandler)|test\/fakeParameters|Data(Producer|Consumer))\.js$/;
/** The channel names its transports, and this is none of them. */
const WEB_TRANSPORT = /engine\.io-client\/build\/esm\/transports\/webtransport\.js$/;
/** The libraries' log, which is off in our pages: switched on it would print SDP. */
const LOG = /node_modules\/debug\/src\/(browser|index)\.js$/;
const SILENT_LOG = 'module.exports = () => Object.assign(() => undefined, { enabled: false });';
/** The sentences for that log, some three hundred, each a statement of its own. */
const LOGS = /node_modules\/(mediasoup-client|awaitqueue|h264-profile-level-id)\/lib\//;
const LOGGING = /^(\s*)logger\.(debug|warn|error)\(/gm;

/** The citizen pays for each kilobyte on a phone: what the libraries bring along and nobody here runs is left out. */
export function librariesForUs(): Plugin {
  return {
    name: 'libraries-for-us',
    load(id) {
      const path = pathOf(id);
      if (LOG.test(path)) return SILENT_LOG;
      if (WEB_TRANSPORT.test(path)) return 'export class WT {}';
      return NOT_FOR_US.test(path) ? 'module.exports = {};' : null;
    },
    transform(code, id) {
      if (!LOGS.test(pathOf(id))) return null;
      // The minifier drops what stands behind `false`. No line is moved, so the map goes on telling them.
      return { code: code.replace(LOGGING, '$1false && logger.$2('), map: null };
    },
  };
}

const pathOf = (id: string): string => id.replaceAll('\\', '/');
