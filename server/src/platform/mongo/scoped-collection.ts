import { AppError } from '@priyom/shared/errors';
import type { Model, UpdateQuery } from 'mongoose';
import { translateWriteError } from './duplicate-key.ts';
import { type Filter, toQuery } from './filter.ts';
import type { AcrossReason, Scope, Stored } from './scope.ts';

export interface Update<T> {
  $set?: { [K in keyof T]?: T[K] } & { [path: `${string}.${string}`]: unknown };
  $unset?: { [K in keyof T]?: 1 } & { [path: `${string}.${string}`]: 1 };
  $inc?: { [K in keyof T]?: number } & { [path: `${string}.${string}`]: number };
  $push?: { [path: string]: unknown };
  $addToSet?: { [path: string]: unknown };
  $pull?: { [path: string]: unknown };
  $setOnInsert?: { [K in keyof T]?: T[K] };
}

export type LooseUpdate = Update<Record<string, unknown>>;

export interface FindOptions<T> {
  sort?: { [K in keyof T]?: 1 | -1 } & { [path: `${string}.${string}`]: 1 | -1 };
  limit?: number;
  skip?: number;
}

export interface UpdateOptions {
  arrayFilters?: Record<string, unknown>[];
  upsert?: boolean;
}

type Boundary = { institutionId: string } | { across: AcrossReason };
export type LooseModel = Model<Record<string, unknown>>;

/**
 * One collection as seen from one institution: the scope is in every filter and every insert. Reads give plain
 * objects. Writes throw DuplicateKeyError when a unique index refuses.
 */
export class ScopedCollection<T extends Stored> {
  readonly name: string;
  readonly #model: LooseModel;
  readonly #boundary: Boundary;

  constructor(model: LooseModel, name: string, boundary: Boundary) {
    this.#model = model;
    this.name = name;
    this.#boundary = boundary;
  }

  /** @throws Error when the collection was opened across institutions. */
  get scope(): Scope {
    if ('across' in this.#boundary) throw new Error(`${this.name}: opened across institutions, it has no scope`);
    return this.#boundary;
  }

  async find(filter: Filter<T>, options: FindOptions<T> = {}): Promise<T[]> {
    return this.#model
      .find(this.#query(filter), null, { ...options, ...this.#options })
      .lean<T[]>()
      .exec();
  }

  async findOne(filter: Filter<T>, options: FindOptions<T> = {}): Promise<T | undefined> {
    const found = await this.#model
      .findOne(this.#query(filter), null, { ...options, ...this.#options })
      .lean<T | null>()
      .exec();
    return found ?? undefined;
  }

  /** For generic code that knows field names but not their types (aggregates, chains). */
  async findManyLoose(filter: Record<string, unknown>, options: FindOptions<Record<string, unknown>> = {}) {
    const query: Record<string, unknown> = { ...toQuery(filter), ...this.#institution };
    return this.#model
      .find(query, null, { ...options, ...this.#options })
      .lean<T[]>()
      .exec();
  }

  async findLoose(
    filter: Record<string, unknown>,
    options: FindOptions<Record<string, unknown>> = {},
  ): Promise<T | undefined> {
    const [first] = await this.findManyLoose(filter, { ...options, limit: 1 });
    return first;
  }

  async findById(id: string): Promise<T | undefined> {
    const found = await this.#model
      .findOne({ _id: id, ...this.#institution }, null, this.#options)
      .lean<T | null>()
      .exec();
    return found ?? undefined;
  }

  /** @throws AppError NOT_FOUND, also for another institution's id: nobody learns that it exists. */
  async getById(id: string): Promise<T> {
    const found = await this.findById(id);
    if (!found) throw new AppError('NOT_FOUND', { kind: this.name });
    return found;
  }

  async count(filter: Filter<T>): Promise<number> {
    return this.#model.countDocuments(this.#query(filter), this.#options).exec();
  }

  /** @throws DuplicateKeyError · Error for a document of another institution. */
  async insert(document: T): Promise<void> {
    if (document.institutionId !== this.scope.institutionId) throw new Error(`${this.name}: of another institution`);
    const plain: Record<string, unknown> = Object.fromEntries(Object.entries(document));
    await this.#guarded(() => this.#model.create([plain]));
  }

  /**
   * Documents of several institutions in one write, in their order; the first refusal ends it. Only for a collection
   * that was opened across institutions.
   */
  async insertAcross(documents: readonly T[]): Promise<void> {
    if (!('across' in this.#boundary)) throw new Error(`${this.name}: insertAcross needs a reason`);
    const plain = documents.map(document => Object.fromEntries(Object.entries(document)));
    await this.#guarded(() => this.#model.insertMany(plain, { ordered: true }));
  }

  /** @returns how many matched: 1 means that this call won a guarded write. @throws DuplicateKeyError */
  async updateOne(filter: Filter<T>, update: Update<T>, options: UpdateOptions = {}): Promise<number> {
    const result = await this.#guarded(() =>
      this.#model.updateOne(this.#query(filter), update, { ...options, ...this.#options }).exec(),
    );
    return result.matchedCount + result.upsertedCount;
  }

  async updateMany(filter: Filter<T>, update: Update<T>, options: UpdateOptions = {}): Promise<number> {
    const result = await this.#guarded(() =>
      this.#model.updateMany(this.#query(filter), update, { ...options, ...this.#options }).exec(),
    );
    return result.matchedCount;
  }

  /**
   * A guarded write of a generic aggregate, whose field names the compiler cannot know; the strict schema checks them.
   * @returns how many matched: 1 means that this call won. @throws DuplicateKeyError
   */
  async updateGuarded(guard: { _id: string } & Record<string, unknown>, update: LooseUpdate): Promise<number> {
    const query: Record<string, unknown> = { ...toQuery(guard), ...this.#institution };
    const plain: UpdateQuery<Record<string, unknown>> = { ...update };
    const result = await this.#guarded(() =>
      this.#model.updateOne(query, plain, { strict: 'throw', ...this.#options }).exec(),
    );
    return result.matchedCount;
  }

  async deleteMany(filter: Filter<T>): Promise<number> {
    const result = await this.#model.deleteMany(this.#query(filter), this.#options).exec();
    return result.deletedCount;
  }

  get #institution(): { institutionId?: string } {
    return 'institutionId' in this.#boundary ? { institutionId: this.#boundary.institutionId } : {};
  }

  get #options(): { across?: AcrossReason } {
    return 'across' in this.#boundary ? { across: this.#boundary.across } : {};
  }

  #query(filter: Filter<T>): Record<string, unknown> {
    return { ...toQuery(filter), ...this.#institution };
  }

  async #guarded<R>(write: () => Promise<R>): Promise<R> {
    try {
      return await write();
    } catch (error) {
      throw translateWriteError(this.name, error);
    }
  }
}
