import type { Database } from '../../src/platform/mongo/database.ts';
import { watched } from './recorded-database.ts';

const CALLS = [
  ...['find', 'findOne', 'findById', 'getById', 'count'],
  ...['insert', 'updateOne', 'updateMany', 'updateGuarded', 'deleteMany'],
];

/**
 * The real database, whose calls go in waves: those that are under way together are answered together. So many waves as a
 * press needs, so many times it waits for the database, one after another, however quick that is.
 */
export class Waves {
  /** What each wave asked for, by name. */
  readonly log: string[][] = [];
  #running = 0;
  #held: { what: string; go: () => void }[] = [];

  get isQuiet(): boolean {
    return this.#running === 0 && this.#held.length === 0;
  }

  watch(database: Database): Database {
    return watched(database, ['in', 'across'], (_method, _args, opened) => {
      if (typeof opened !== 'object' || opened === null) return undefined;
      const name = String(Reflect.get(opened, 'name'));
      return watched(opened, CALLS, (method, _asked, answer) => this.#through(`${name}.${method}`, answer));
    });
  }

  async #through(what: string, answer: unknown): Promise<unknown> {
    this.#running += 1;
    const [settled] = await Promise.allSettled([answer]);
    this.#running -= 1;
    await new Promise<void>(go => {
      this.#held.push({ what, go });
      if (this.#running === 0) this.#release();
    });
    if (settled.status === 'rejected') throw settled.reason;
    return settled.value;
  }

  #release(): void {
    const held = this.#held;
    this.#held = [];
    this.log.push(held.map(({ what }) => what).toSorted());
    for (const { go } of held) go();
  }
}
