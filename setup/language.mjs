/** @typedef {'ru' | 'en'} Language */

/**
 * Russian when the terminal's locale is Russian, otherwise English. The order of the variables is POSIX's.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Language}
 */
export function languageOf(env) {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.startsWith('ru') ? 'ru' : 'en';
}
