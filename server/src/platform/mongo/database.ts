import mongoose, { type Connection } from 'mongoose';
import { definedModels, type ModelDefinition } from './define-model.ts';
import { dropOutdatedIndexes } from './outdated-indexes.ts';
import type { AcrossReason, Scope, Stored } from './scope.ts';
import { type LooseModel, ScopedCollection } from './scoped-collection.ts';

// The second line behind the zod schemas at the edge: see filter.ts.
mongoose.set('sanitizeFilter', true);

/** An open connection. Repositories are made from it and a scope. */
export class Database {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  in<T extends Stored>(scope: Scope, definition: ModelDefinition<T>): ScopedCollection<T> {
    if (!scope.institutionId) throw new Error(`${definition.name}: an empty scope`);
    return new ScopedCollection<T>(this.#model(definition), definition.name, { institutionId: scope.institutionId });
  }

  /** For the named exceptions only (`AcrossReason`); the plugin checks that the collection allows the reason. */
  across<T extends Stored>(definition: ModelDefinition<T>, reason: AcrossReason): ScopedCollection<T> {
    return new ScopedCollection<T>(this.#model(definition), definition.name, { across: reason });
  }

  /** Creates collections and indexes of every defined model, drops outdated ones; safe to repeat and to race with another server. */
  async prepare(): Promise<void> {
    for (const definition of definedModels()) await this.#model(definition).createIndexes();
    await dropOutdatedIndexes(this.#connection);
  }

  /** @throws when the server does not answer. */
  async ping(): Promise<void> {
    await this.#connection.db?.admin().ping();
    if (!this.#connection.db) throw new Error('the database is not connected');
  }

  /** Deletes everything: for tests and for the demonstration's fresh start. */
  async drop(): Promise<void> {
    await this.#connection.dropDatabase();
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  #model(definition: ModelDefinition<Stored>): LooseModel {
    const existing = this.#connection.models[definition.name];
    return existing ?? this.#connection.model<Record<string, unknown>>(definition.name, definition.schema);
  }
}
