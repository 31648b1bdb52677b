export { chooseEngine as prepareDatabase } from './database/engine.mjs';
export { startDatabase } from './database/start.mjs';
