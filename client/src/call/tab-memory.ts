type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * A few letters under each key (a consultation, mostly) that outlive a reload. Kept per tab, so that a shared computer
 * forgets them with the tab; «Быстрый выход» forgets a citizen's at once. Where storage is refused nothing is remembered,
 * and nothing else is lost.
 * What must outlive the tab as well gives its own store (devices/remembered-devices.ts).
 */
export class TabMemory {
  readonly #prefix: string;
  readonly #store: () => Store;

  constructor(name: string, store: () => Store = () => sessionStorage) {
    this.#prefix = `priyom.${name}.`;
    this.#store = store;
  }

  get(key: string): string | null {
    return this.#try(store => store.getItem(this.#prefix + key)) ?? null;
  }

  set(key: string, text: string): void {
    this.#try(store => store.setItem(this.#prefix + key, text));
  }

  forget(key: string): void {
    this.#try(store => store.removeItem(this.#prefix + key));
  }

  /** Under every key. */
  forgetAll(): void {
    this.#try(store => {
      for (const key of Object.keys(store)) if (key.startsWith(this.#prefix)) store.removeItem(key);
    });
  }

  /** Asking for the storage may throw as well as using it. */
  #try<R>(use: (store: Store) => R): R | undefined {
    try {
      return use(this.#store());
    } catch {
      return undefined;
    }
  }
}
