import type { Database } from '../../src/platform/mongo/database.ts';
import type { ModelDefinition } from '../../src/platform/mongo/define-model.ts';
import type { Scope, Stored } from '../../src/platform/mongo/scope.ts';
import type { ScopedCollection } from '../../src/platform/mongo/scoped-collection.ts';

/**
 * The same real database, for a process that dies: after `writes` of its writes to the books nothing more gets out.
 * What was written stays written.
 */
export function brokenAfter(database: Database, writes: number): Database {
  let left = writes;
  const spend = (): void => {
    if (left === 0) throw new Error('the process is gone');
    left -= 1;
  };
  return new Proxy(database, {
    get(target, property) {
      if (property !== 'in') return Reflect.get(target, property, target);
      return <T extends Stored>(scope: Scope, definition: ModelDefinition<T>) => {
        const collection = target.in(scope, definition);
        return /^book/.test(definition.name) ? dying(collection, spend) : collection;
      };
    },
  });
}

const WRITES: readonly PropertyKey[] = ['insert', 'updateOne', 'deleteMany'];

function dying<T extends Stored>(collection: ScopedCollection<T>, spend: () => void): ScopedCollection<T> {
  return new Proxy(collection, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (WRITES.includes(property)) spend();
        return Reflect.apply(value, target, args);
      };
    },
  });
}
