/**
 * Runs tasks one after another in the order they were given. Commands of one room go through one of these, so none
 * ever sees the half-done state of another while it waits for the worker.
 */
export class Serial {
  #last: Promise<unknown> = Promise.resolve();

  /** Settles as the task does; a task that fails does not stop the next. */
  run<T>(task: () => Promise<T> | T): Promise<T> {
    const mine = this.#last.then(task);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
