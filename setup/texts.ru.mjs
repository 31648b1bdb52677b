/** @param {number} bytes */
const megabytes = bytes => `${Math.floor(bytes / 1024 / 1024)} МБ`;

/** @param {number} value */
const decimal = value => value.toFixed(1).replace('.', ',');

/**
 * @param {string} what
 * @param {string} output
 */
const explained = (what, output) => (output ? `${what}\n\n${output}` : what);

/** @type {import('./texts.mjs').Words} */
export const texts = {
  seconds: seconds => `${decimal(seconds)} с`,
  minutes: (minutes, seconds) => `${minutes} мин ${String(seconds).padStart(2, '0')} с`,

  commandFailed: (command, code, output) =>
    explained(`Команда завершилась с ошибкой (код ${code}): ${command}`, output),
  waitingForOther: pid => `Этим уже занята другая установка (процесс ${pid}). Ждём её.`,

  installingNode: version => `Устанавливаем Node ${version} из npm`,
  nodeDoesNotRun: (version, output) =>
    explained(`Node ${version} из npm здесь не запускается. Установите Node 24 сами и повторите команду.`, output),
  npmFailed: (name, output) =>
    explained(`npm не смог установить ${name}. Проверьте сеть и настройки npm и повторите команду.`, output),
  installingPnpm: version => `Устанавливаем pnpm ${version} из npm`,
  installingPackages: 'Устанавливаем пакеты',
  buildingClient: 'Собираем страницы',

  notDebian: (packages, purpose) =>
    `Не хватает программ ${purpose}: ${packages}. В этой системе нет apt: установите их её средствами и повторите команду.`,
  aptInstalling: (packages, purpose) => `Устанавливаем пакеты Debian ${purpose}: ${packages}`,
  aptNeedsRoot: (packages, purpose) =>
    `Не хватает пакетов Debian ${purpose}. Выполните эту строку и повторите команду:\n\n` +
    `  sudo apt-get update && sudo apt-get install --no-install-recommends ${packages}\n`,
  aptFailed: (packages, output) =>
    explained(`apt-get не смог установить: ${packages}. Проверьте сеть и источники apt и повторите команду.`, output),

  installingWorker: version => `Готовим mediasoup-worker ${version}`,
  workerBinWrong: path =>
    `В MEDIASOUP_WORKER_BIN указан ${path}, но это не mediasoup-worker или он здесь не запускается. ` +
    'Исправьте или уберите переменную.',
  workerDownloading: url => `  пробуем готовый: ${url}`,
  workerPrebuiltDoesNotRun: 'в этой системе не запускается',
  workerBuilding: reason =>
    `  готового нет (${reason}); собираем из исходных текстов пакета npm: от 2 до 5 минут, один раз`,
  workerProgress: (done, all) => `  собрано ${done} из ${all}`,
  workerNotForSystem: reason =>
    `Готовый mediasoup-worker получить не удалось (${reason}), а собирается он только в Debian и Ubuntu. ` +
    'Укажите свой: MEDIASOUP_WORKER_BIN=/путь/mediasoup-worker',
  workerBuildFailed: output =>
    explained(
      'Собрать mediasoup-worker не удалось. Проверено в Debian 12; готовый укажите в MEDIASOUP_WORKER_BIN.',
      output,
    ),
  forBuildingWorker: 'для сборки mediasoup-worker',
  forDatabase: 'для встроенной базы данных',
  forTests: 'для проверок',

  installingSecantus: version => `Устанавливаем встроенную базу данных (SecantusDB ${version})`,
  pythonMissing:
    'Встроенной базе данных нужен Python 3.10–3.13 с venv, а его нет. Установите его ' +
    '(Debian: sudo apt-get install python3 python3-venv), либо установите MongoDB, либо укажите готовую в MONGODB_URI.',
  noDatabase: output =>
    explained(
      'Нет базы данных: MONGODB_URI не задан, mongod не найден, SecantusDB установить не удалось. ' +
        'Установите MongoDB 7 или новее или укажите работающую: MONGODB_URI=mongodb://сервер:27017/priyom npm start',
      output,
    ),
  dataInUse: directory =>
    `Данные в ${directory} заняты другим процессом. Скорее всего, «npm start» уже запущен: остановите его ` +
    'или укажите другую папку данных: PRIYOM_DATA=/папка npm start',
  directoryNotWritable: (directory, variable, reason) =>
    `Нет прав на запись в ${directory} (${reason}). Смените владельца папки или укажите другую в ${variable}.`,
  diskFull: (directory, variable, free, needed) =>
    `Мало места на диске для ${directory}: свободно ${megabytes(free)}, нужно не меньше ${megabytes(needed)}. ` +
    `Освободите место или укажите другую папку в ${variable}.`,
  noSpaceLeft: output =>
    explained(
      'На диске кончилось место. Освободите его и повторите команду: она продолжит с того, на чём остановилась.',
      output,
    ),
  databaseDidNotStart: (log, output) => explained(`База данных не запустилась. Её журнал: ${log}`, output),
  notPrimary: output =>
    explained(
      'mongod запущен, но записи не принимает: его набор реплик не готов. Если данные из другой установки, запустите ' +
        'их mongod и укажите его в MONGODB_URI или выберите другую папку данных в PRIYOM_DATA.',
      output,
    ),
  notOurReplicaSet: hosts => `В наборе реплик этих данных другие участники: ${hosts}.`,
  noPrimaryWithin: seconds => `За ${seconds} с никто не стал главным (primary).`,
  externalDatabaseStays: 'База данных из MONGODB_URI не наша, останавливать её нельзя.',
  portTaken: (port, variable) =>
    `Порт ${port} занят другой программой, возможно, ещё одним «npm start» с другой папкой данных. Остановите её ` +
    `или выберите другой порт: ${variable}=${port + 100} npm start`,
  portForbidden: port => `Этому пользователю нельзя открыть порт ${port}. Выберите порт больше 1024.`,
  secretsBroken: file =>
    `Файл ${file} не читается. В нём ключи всех персональных данных, заново он не создаётся: восстановите его из копии.`,

  pathWrong: (variable, path) => `В ${variable} указан ${path}, но он не запускается.`,
  chromiumForMac: 'Для проверок нужен Chrome: установите его или укажите Chromium в CHROMIUM_PATH.',
  chromiumMissing: 'Пакет chromium установлен, но программа не найдена. Укажите её в CHROMIUM_PATH.',

  server: 'сервер',
  sfu: 'медиасервер',
  database: 'база данных',
  databaseIs: {
    external: 'База данных: MongoDB из MONGODB_URI',
    mongod: 'База данных: mongod этой машины',
    secantus: 'База данных: встроенная (SecantusDB), для знакомства; учреждению нужна MongoDB: docs/OPERATIONS.md',
  },
  programMissing: path => `В этой копии нет файла ${path}.`,
  programDied: (name, code, waitMs) =>
    `Неожиданно завершилась программа «${name}» (код ${code}). Запускаем снова через ${decimal(waitMs / 1000)} с.`,
  killedAfter: (name, seconds) => `Программа «${name}» не остановилась за ${seconds} с, завершаем принудительно.`,
  doesNotStart: (name, log) => `Программа «${name}» не запускается. Её журнал: ${log}`,
  ready: time => `Готово за ${time}.`,
  stopping: 'Останавливаем…',
  stopped: time => `Остановлено за ${time}. Всё сохранено.`,

  unknownArgument: given => `«npm start» не знает «${given}». Можно: npm start или npm start -- --lan`,
  lan: {
    noNetwork:
      'Эта машина не в сети: телефонам её не найти. Подключите её к той же сети, что и телефон, ' +
      'или укажите её адрес: PRIYOM_ADDRESS=192.168.1.5 npm start -- --lan',
    chosen: (address, others) =>
      `Адрес для телефонов: ${address}. У этой машины есть и другие: ${others}. ` +
      'Если телефон в другой сети, выберите нужный: PRIYOM_ADDRESS=адрес npm start -- --lan',
  },

  stage: {
    types: 'Типы',
    lint: 'Biome',
    rules: 'Направления импорта и правила кода',
    unit: 'Модульные и интеграционные проверки',
    client: 'Страницы и их вес',
    docs: 'Создаваемые документы',
    e2e: 'Сквозные проверки в браузере',
  },
  stagePassed: (stage, passed, time) => `✓ ${stage}: ${passed}, ${time}`,
  stageFailed: (stage, failed, time) => `✗ ${stage}: не прошло ${failed}, ${time}`,
  stagesLeftOut: 'Следующие этапы не выполнялись.',
  setUpReady: time => `Подготовка: ${time}`,
  noTests: folder => `В папке ${folder} есть программы и ни одной проверки.`,
  testProcessDied: (file, signal) =>
    `${file}: процесс прерван сигналом ${signal}, вывода о его проверках нет. Файл выполняется ещё раз, последний.`,
};
