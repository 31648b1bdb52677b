/** @param {number} bytes */
const megabytes = bytes => `${Math.floor(bytes / 1024 / 1024)} MB`;

/**
 * @param {string} what
 * @param {string} output
 */
const explained = (what, output) => (output ? `${what}\n\n${output}` : what);

/** The English sentences; texts.ru.mjs has the same keys. */
export const texts = {
  seconds: (/** @type {number} */ seconds) => `${seconds.toFixed(1)} s`,
  minutes: (/** @type {number} */ minutes, /** @type {number} */ seconds) =>
    `${minutes} min ${String(seconds).padStart(2, '0')} s`,

  commandFailed: (/** @type {string} */ command, /** @type {number} */ code, /** @type {string} */ output) =>
    explained(`The command failed (code ${code}): ${command}`, output),
  waitingForOther: (/** @type {number} */ pid) => `Another set-up (process ${pid}) is busy with this; waiting for it.`,

  installingNode: (/** @type {string} */ version) => `Installing Node ${version} from npm`,
  nodeDoesNotRun: (/** @type {string} */ version, /** @type {string} */ output) =>
    explained(`Node ${version} from npm does not run on this machine. Install Node 24 yourself and try again.`, output),
  npmFailed: (/** @type {string} */ name, /** @type {string} */ output) =>
    explained(
      `npm could not install ${name}. Check the network and the npm registry settings, then try again.`,
      output,
    ),
  installingPnpm: (/** @type {string} */ version) => `Installing pnpm ${version} from npm`,
  installingPackages: 'Installing the packages of the lockfile',
  buildingClient: 'Building the pages',

  notDebian: (/** @type {string} */ packages, /** @type {string} */ purpose) =>
    `Needed ${purpose}: ${packages}. This system has no apt: install them with its own package manager and try again.`,
  aptInstalling: (/** @type {string} */ packages, /** @type {string} */ purpose) =>
    `Installing Debian packages ${purpose}: ${packages}`,
  aptNeedsRoot: (/** @type {string} */ packages, /** @type {string} */ purpose) =>
    `Debian packages are missing ${purpose}. Run this line, then repeat the command:\n\n` +
    `  sudo apt-get update && sudo apt-get install --no-install-recommends ${packages}\n`,
  aptFailed: (/** @type {string} */ packages, /** @type {string} */ output) =>
    explained(`apt-get could not install: ${packages}. Check the network and the apt sources, then try again.`, output),

  installingWorker: (/** @type {string} */ version) => `Getting mediasoup-worker ${version}`,
  workerBinWrong: (/** @type {string} */ path) =>
    `MEDIASOUP_WORKER_BIN names ${path}, which is no mediasoup-worker that runs here. Correct or unset the variable.`,
  workerDownloading: (/** @type {string} */ url) => `  trying the prebuilt one: ${url}`,
  workerPrebuiltDoesNotRun: 'it does not run on this system',
  workerBuilding: (/** @type {string} */ reason) =>
    `  not to be had (${reason}); building it from the sources in the npm package: 2 to 5 minutes, only once`,
  workerProgress: (/** @type {number} */ done, /** @type {number} */ all) => `  compiled ${done} of ${all}`,
  workerNotForSystem: (/** @type {string} */ reason) =>
    `The prebuilt mediasoup-worker is not to be had (${reason}), and it can be built only on Debian and Ubuntu. ` +
    'Get one and name it with MEDIASOUP_WORKER_BIN.',
  workerBuildFailed: (/** @type {string} */ output) =>
    explained('Building mediasoup-worker failed. Tried on Debian 12; MEDIASOUP_WORKER_BIN names a ready one.', output),
  forBuildingWorker: 'for building mediasoup-worker',
  forDatabase: 'for the built-in database',
  forTests: 'for the tests',

  installingSecantus: (/** @type {string} */ version) => `Installing the built-in database (SecantusDB ${version})`,
  pythonMissing:
    'The built-in database needs Python 3.10–3.13 with venv, and there is none. Install it ' +
    '(Debian: sudo apt-get install python3 python3-venv), or install MongoDB, or name one with MONGODB_URI.',
  noDatabase: (/** @type {string} */ output) =>
    explained(
      'No database: MONGODB_URI is not set, there is no mongod on the PATH, and SecantusDB could not be installed. ' +
        'Install MongoDB 7 or newer, or name a running one: MONGODB_URI=mongodb://host:27017/priyom npm start',
      output,
    ),
  dataInUse: (/** @type {string} */ directory) =>
    `The data in ${directory} are in use by another process. Probably «npm start» runs already: stop it, ` +
    'or choose another data folder with PRIYOM_DATA.',
  directoryNotWritable: (
    /** @type {string} */ directory,
    /** @type {string} */ variable,
    /** @type {string} */ reason,
  ) =>
    `No permission to write to ${directory} (${reason}). Change its owner, or choose another folder with ${variable}.`,
  diskFull: (
    /** @type {string} */ directory,
    /** @type {string} */ variable,
    /** @type {number} */ free,
    /** @type {number} */ needed,
  ) =>
    `Too little disk for ${directory}: ${megabytes(free)} free, at least ${megabytes(needed)} needed. ` +
    `Free some, or choose another folder with ${variable}.`,
  noSpaceLeft: (/** @type {string} */ output) =>
    explained('The disk is full. Free some of it and repeat the command: it goes on where it stopped.', output),
  databaseDidNotStart: (/** @type {string} */ log, /** @type {string} */ output) =>
    explained(`The database did not start. Its log: ${log}`, output),
  notPrimary: (/** @type {string} */ output) =>
    explained(
      'mongod runs, but takes no writes: its replica set is not ready. When the data are of another installation, ' +
        'start their own mongod and name it with MONGODB_URI, or choose another data folder with PRIYOM_DATA.',
      output,
    ),
  notOurReplicaSet: (/** @type {string} */ hosts) => `The replica set of these data has the members ${hosts}.`,
  noPrimaryWithin: (/** @type {number} */ seconds) => `No member became primary within ${seconds} s.`,
  externalDatabaseStays: 'The database of MONGODB_URI is not ours to kill.',
  portTaken: (/** @type {number} */ port, /** @type {string} */ variable) =>
    `Port ${port} is taken by another program, perhaps by another «npm start» with another data folder. Stop it, or ` +
    `choose another port with ${variable}, for instance ${variable}=${port + 100} npm start`,
  portForbidden: (/** @type {number} */ port) => `This user may not open port ${port}. Choose one above 1024.`,
  secretsBroken: (/** @type {string} */ file) =>
    `${file} cannot be read. It holds the keys of all personal data and is never made anew: restore it from a copy.`,

  pathWrong: (/** @type {string} */ variable, /** @type {string} */ path) =>
    `${variable} names ${path}, which cannot be run.`,
  chromiumForMac: 'The tests need Chrome: install it, or name a Chromium with CHROMIUM_PATH.',
  chromiumMissing:
    'The package chromium is installed, but there is no chromium on the PATH. Name it with CHROMIUM_PATH.',

  server: 'server',
  sfu: 'media server',
  database: 'database',
  databaseIs: {
    external: 'Database: the MongoDB of MONGODB_URI',
    mongod: 'Database: this machine’s mongod',
    secantus: 'Database: built-in (SecantusDB), for trying out; an institution needs MongoDB: docs/OPERATIONS.md',
  },
  programMissing: (/** @type {string} */ path) => `There is no ${path} in this checkout.`,
  programDied: (/** @type {string} */ name, /** @type {number} */ code, /** @type {number} */ waitMs) =>
    `The ${name} ended unexpectedly (code ${code}); starting it again in ${(waitMs / 1000).toFixed(1)} s.`,
  killedAfter: (/** @type {string} */ name, /** @type {number} */ seconds) =>
    `The ${name} did not stop within ${seconds} s and is killed.`,
  doesNotStart: (/** @type {string} */ name, /** @type {string} */ log) =>
    `The ${name} does not start. Its log: ${log}`,
  ready: (/** @type {string} */ time) => `Ready in ${time}.`,
  stopping: 'Stopping …',
  stopped: (/** @type {string} */ time) => `Stopped in ${time}. Nothing is lost.`,

  unknownArgument: (/** @type {string} */ given) =>
    `npm start does not know «${given}». It takes: npm start, or npm start -- --lan`,
  lan: {
    noNetwork:
      'This machine is in no network: phones cannot find it. Connect it to the same network as the phone, ' +
      'or name its address: PRIYOM_ADDRESS=192.168.1.5 npm start -- --lan',
    chosen: (/** @type {string} */ address, /** @type {string} */ others) =>
      `Address for phones: ${address}. This machine has others too: ${others}. ` +
      'If the phone is in another network, choose: PRIYOM_ADDRESS=address npm start -- --lan',
  },

  stage: {
    types: 'Types',
    lint: 'Biome',
    rules: 'Import directions and house rules',
    unit: 'Unit and integration tests',
    client: 'Pages and their weight',
    docs: 'Generated documents',
    e2e: 'End-to-end tests in a browser',
  },
  stagePassed: (/** @type {string} */ stage, /** @type {number} */ passed, /** @type {string} */ time) =>
    `✓ ${stage}: ${passed}, ${time}`,
  stageFailed: (/** @type {string} */ stage, /** @type {number} */ failed, /** @type {string} */ time) =>
    `✗ ${stage}: ${failed} failed, ${time}`,
  stagesLeftOut: 'The stages after it did not run.',
  setUpReady: (/** @type {string} */ time) => `Set-up: ${time}`,
  noTests: (/** @type {string} */ folder) => `${folder} has sources and not one test.`,
  testProcessDied: (/** @type {string} */ file, /** @type {string} */ signal) =>
    `${file}: its process died by ${signal} and no test of it has a verdict. The file runs again, once.`,
};
