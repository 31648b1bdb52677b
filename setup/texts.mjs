// Every sentence that the set-up, `npm start` and `npm test` say (texts.ru.mjs, texts.en.mjs): what happened, what to do.
import { languageOf } from './language.mjs';
import { texts as en } from './texts.en.mjs';
import { texts as ru } from './texts.ru.mjs';

/** @typedef {typeof en} Words */

/** @type {Record<import('./language.mjs').Language, Words>} */
export const texts = { ru, en };

/** The sentences in the language of this terminal. */
export const words = texts[languageOf(process.env)];
