import { type Collection, type Document, MongoClient } from 'mongodb';

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

  close(): Promise<void> {
    return this.#client.close();
  }
}
