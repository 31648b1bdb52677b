/**
 * @typedef {object} Import
 * @property {string} from the specifier as written
 * @property {boolean} isType erased before it runs
 */

const STATIC = /\b(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s*)?['"]([^'"\n]+)['"]/g;
const DYNAMIC = /\bimport\s*\(\s*['"]([^'"\n]+)['"]/g;
const TYPE_QUERY = /\btypeof\s+import\s*\(\s*['"]([^'"\n]+)['"]/g;

/**
 * What a module imports. Comments are not looked at, nor is code in strings told apart: no file here has import
 * statements in strings.
 *
 * @param {string} code TypeScript or JavaScript
 * @returns {Import[]}
 */
export function importsOf(code) {
  const bare = withoutComments(code);
  const types = [...bare.matchAll(TYPE_QUERY)].map(match => match[1] ?? '');
  const values = bare.replaceAll(TYPE_QUERY, '');
  return [
    ...[...values.matchAll(STATIC)].map(match => ({ from: match[2] ?? '', isType: match[1] !== undefined })),
    ...[...values.matchAll(DYNAMIC)].map(match => ({ from: match[1] ?? '', isType: false })),
    ...types.map(from => ({ from, isType: true })),
  ];
}

/** A comment, or something in which `//` begins none. */
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|(?<=[=(,:[!&|?{};\n]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//g;

/**
 * Blanks comments and keeps the lines where they are.
 *
 * @param {string} code
 * @returns {string}
 */
export function withoutComments(code) {
  return code.replaceAll(TOKEN, token =>
    token.startsWith('//') || token.startsWith('/*') ? token.replaceAll(/[^\n]/g, ' ') : token,
  );
}
