/**
 * The database `name` on MONGODB_URI (set by hand or by the set-up of `npm test`); where the set-up started one for each
 * worker, on this worker's.
 */
export function databaseUri(name: string): string {
  const base = process.env[`MONGODB_URI_${process.env.VITEST_POOL_ID}`] ?? process.env.MONGODB_URI;
  if (!base) throw new Error('MONGODB_URI names no database: run the tests by "npm test", or set it to a MongoDB');
  const url = new URL(base);
  url.pathname = `/${name}`;
  return url.href;
}
