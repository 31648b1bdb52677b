import type { Database } from '../../src/platform/mongo/database.ts';

const WRITES: readonly PropertyKey[] = ['insert', 'updateOne', 'updateMany', 'updateGuarded', 'deleteMany'];

export class ProcessGone extends Error {
  constructor() {
    super('the process is gone');
    this.name = 'ProcessGone';
  }
}

/** The real database as a process sees it that dies after so many writes: they stay, nothing more happens. */
export class DyingDatabase {
  readonly database: Database;
  writes = 0;
  #left: number;

  constructor(database: Database, writes: number) {
    this.#left = writes;
    this.database = new Proxy(database, {
      get: (target, property) => {
        const value: unknown = Reflect.get(target, property, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          const result: unknown = Reflect.apply(value, target, args);
          const isCollection = property === 'in' || property === 'across';
          return isCollection && typeof result === 'object' && result ? this.#dying(result) : result;
        };
      },
    });
  }

  get isDead(): boolean {
    return this.#left < 0;
  }

  #dying(collection: object): object {
    return new Proxy(collection, {
      get: (target, property) => {
        const value: unknown = Reflect.get(target, property, target);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]): Promise<unknown> => {
          this.#spend(WRITES.includes(property));
          return Reflect.apply(value, target, args);
        };
      },
    });
  }

  #spend(isWrite: boolean): void {
    if (this.#left < 0) throw new ProcessGone();
    if (!isWrite) return;
    this.writes += 1;
    this.#left -= 1;
    if (this.#left < 0) throw new ProcessGone();
  }
}
