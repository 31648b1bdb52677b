import type { Schema } from 'mongoose';
import type { AcrossReason } from './scope.ts';

const READS_AND_WRITES = [
  'find',
  'findOne',
  'countDocuments',
  'distinct',
  'updateOne',
  'updateMany',
  'replaceOne',
  'deleteOne',
  'deleteMany',
] as const;

/** `findAndModify` scans the whole collection on the embedded database (design.md): guarded `updateOne` instead. */
const FIND_AND_MODIFY = ['findOneAndUpdate', 'findOneAndReplace', 'findOneAndDelete'] as const;

export class UnscopedQueryError extends Error {
  constructor(collection: string, operation: string) {
    super(`${collection}.${operation}: the filter has no institutionId`);
    this.name = 'UnscopedQueryError';
  }
}

function hasInstitution(filter: object): boolean {
  return 'institutionId' in filter && typeof filter.institutionId === 'string' && filter.institutionId !== '';
}

/** Throws on any filter without `institutionId`, unless the query names its reason to look across (`AcrossReason`). */
export function guardScope(schema: Schema, collection: string, allowed: readonly AcrossReason[]): void {
  for (const operation of READS_AND_WRITES) {
    schema.pre(operation, { query: true, document: false }, function () {
      const reason: unknown = this.getOptions().across;
      if (reason === undefined && hasInstitution(this.getFilter())) return;
      if (allowed.some(each => each === reason)) return;
      throw new UnscopedQueryError(collection, operation);
    });
  }
  for (const operation of FIND_AND_MODIFY) {
    schema.pre(operation, () => {
      throw new Error(`${collection}.${operation} is not used here: write a guarded updateOne`);
    });
  }
  schema.pre('aggregate', function () {
    const first: object = this.pipeline()[0] ?? {};
    if (!('$match' in first && typeof first.$match === 'object' && first.$match && hasInstitution(first.$match))) {
      throw new UnscopedQueryError(collection, 'aggregate');
    }
  });
}
