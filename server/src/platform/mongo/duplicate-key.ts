/** A unique index said no. `fields` tells which one (`cells`, `login`); never the values: they may be personal data. */
export class DuplicateKeyError extends Error {
  readonly fields: readonly string[];

  constructor(collection: string, fields: readonly string[]) {
    super(`${collection}: a document with the same ${fields.join(', ')} exists`);
    this.name = 'DuplicateKeyError';
    this.fields = fields;
  }

  isOn(field: string): boolean {
    return this.fields.includes(field);
  }
}

/** Code 11000 of MongoDB as a DuplicateKeyError; anything else unchanged. */
export function translateWriteError(collection: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 11000) return error;
  const pattern = 'keyPattern' in error && typeof error.keyPattern === 'object' ? (error.keyPattern ?? {}) : {};
  const named = Object.keys(pattern);
  // Older servers give only the index's name, such as `institutionId_1_login_1`.
  const fields = named.length > 0 ? named : (/index: (\S+)/.exec(error.message)?.[1] ?? '').split(/_-?1_?/);
  return new DuplicateKeyError(
    collection,
    fields.filter(field => field !== '' && field !== 'institutionId'),
  );
}
