import { sourcesIn } from './sources.mjs';

const CODE = /^(shared|server|sfu|client)\/src\/.*\.(ts|tsx)$/;

/** Kinds of institution and the places of those whose regulations this follows, in any case ending. */
const NAMES = /(ГБУ|ГАУ|ГКУ|МБУ|КЦСОН|ЦСПС|КЦРИ|Верхн\S+ Салд|Новокубанск|Большеберезник|Ставрополь)/;

/** Which institution it is stands in the database: code with a name in it serves one institution. @returns {string[]} */
export function institutionNames() {
  return ['shared/src', 'server/src', 'sfu/src', 'client/src']
    .flatMap(sourcesIn)
    .filter(({ path }) => CODE.test(path))
    .flatMap(({ path, read }) => {
      const name = NAMES.exec(read())?.[0];
      return name ? [`${path} names ${name}`] : [];
    });
}
