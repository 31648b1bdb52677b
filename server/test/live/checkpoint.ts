import mongoose, { type Connection } from 'mongoose';
import { databaseUri } from '../harness/uri.ts';

type Stored = Record<string, unknown>;
export type Checkpoint = ReadonlyMap<string, readonly Stored[]>;

/** A server keeps its place in its audit chains in memory. */
const NOT_KEPT: readonly string[] = ['auditEvents', 'auditAnchors'];

/** Everything stored of one institution, beneath every rule of ours: to go on from the same state again and again. */
export class Checkpoints {
  readonly #connection: Connection;
  readonly #institutionId: string;

  private constructor(connection: Connection, institutionId: string) {
    this.#connection = connection;
    this.#institutionId = institutionId;
  }

  static async of(databaseName: string, institutionId: string): Promise<Checkpoints> {
    return new Checkpoints(await mongoose.createConnection(databaseUri(databaseName)).asPromise(), institutionId);
  }

  async take(): Promise<Checkpoint> {
    const institutionId = this.#institutionId;
    const of = async (name: string) =>
      [name, await this.#connection.collection<Stored>(name).find({ institutionId }).toArray()] as const;
    return new Map(await Promise.all((await this.#names()).map(of)));
  }

  async restore(checkpoint: Checkpoint): Promise<void> {
    const institutionId = this.#institutionId;
    const restore = async (name: string): Promise<void> => {
      const collection = this.#connection.collection<Stored>(name);
      await collection.deleteMany({ institutionId });
      const stored = checkpoint.get(name) ?? [];
      if (stored.length > 0) await collection.insertMany([...stored]);
    };
    await Promise.all((await this.#names()).map(restore));
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  async #names(): Promise<string[]> {
    const collections = await this.#connection.listCollections();
    return collections.map(({ name }) => name).filter(name => !NOT_KEPT.includes(name));
  }
}
