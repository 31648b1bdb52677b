import { createHash } from 'node:crypto';
import { BSON, type Collection, type Document, MongoClient } from 'mongodb';

interface Stored extends Document {
  _id: string;
}

/** The stack's database beneath every rule of ours: what a spec looks at, or tampers with. */
export class StoredData {
  readonly #client: MongoClient;

  private constructor(client: MongoClient) {
    this.#client = client;
  }

  static async open(uri: string): Promise<StoredData> {
    return new StoredData(await MongoClient.connect(uri));
  }

  collection(name: string): Collection<Stored> {
    return this.#client.db().collection<Stored>(name);
  }

  all(name: string, filter: Document = {}): Promise<Document[]> {
    return this.collection(name).find(filter).sort({ _id: 1 }).toArray();
  }

  /** A digest of each stored record by «collection/id», but of the collections named. */
  async digests(except: readonly string[]): Promise<Record<string, string>> {
    const names = (await this.#client.db().listCollections().toArray()).map(({ name }) => name).sort();
    const kept = names.filter(name => !except.includes(name));
    const stored = await Promise.all(
      kept.map(async name => (await this.all(name)).map(each => [`${name}/${each._id}`, digestOf(each)] as const)),
    );
    return Object.fromEntries(stored.flat());
  }

  /** What is due by now and not yet done, or being done; null: nothing changes any more by itself. */
  async whyUnsettled(): Promise<string | null> {
    const names = (await this.#client.db().listCollections().toArray()).map(({ name }) => name);
    const now = new Date();
    for (const name of names) {
      const open = (await this.all(name)).find(
        ({ due, claimedUntil }) => claimedUntil || (Array.isArray(due) && due.some(({ at }) => at <= now)),
      );
      if (open) return `${name}/${open._id} has something due`;
    }
    return null;
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}

const digestOf = (document: Document): string => createHash('sha256').update(BSON.serialize(document)).digest('hex');
