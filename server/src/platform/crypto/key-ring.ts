import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from '@priyom/shared/errors';
import type * as z from 'zod';
import type { Clock } from '../clock.ts';
import { newId } from '../ids.ts';
import type { Database } from '../mongo/database.ts';
import { DuplicateKeyError } from '../mongo/duplicate-key.ts';
import type { Scope } from '../mongo/scope.ts';
import { decrypt, encrypt, KEY_BYTES } from './aes.ts';
import { KeyCache } from './key-cache.ts';
import { type KeyRecord, keysModel } from './keys-model.ts';
import { normaliseFor, type SearchKind } from './normalise.ts';

/** Personal data of one field, as stored: `1.<keyId>.<base64 of nonce, ciphertext, tag>`. Hash chains cover this text. */
export type Sealed = string;

/** Where the data belongs: bound to the ciphertext, so a value copied into another document or field does not open. */
export interface Place {
  documentId: string;
  field: string;
}

const INSTITUTION = 'institution';
/** Subject of the key for the names and contacts of the institution's own staff. */
export const STAFF_SUBJECT = 'staff';

/**
 * Personal data (model.md §1): a data key for each citizen, wrapped by the institution's key, wrapped by MASTER_KEY.
 * Erasing a citizen is destroying their data key; everything sealed with it becomes noise, chains stay valid.
 */
export class KeyRing {
  readonly #database: Database;
  readonly #masterKey: Buffer;
  readonly #clock: Clock;
  readonly #cache = new KeyCache();

  /** @param masterKey 32 bytes. */
  constructor(database: Database, masterKey: Buffer, clock: Clock) {
    if (masterKey.length !== KEY_BYTES) throw new Error('MASTER_KEY is not 32 bytes');
    this.#database = database;
    this.#masterKey = masterKey;
    this.#clock = clock;
  }

  /**
   * Opens the key of any institution that is there.
   * @throws Error with a sentence when MASTER_KEY is not the one this database was begun with.
   */
  async assertOpens(): Promise<void> {
    const record = await this.#database.across(keysModel, 'set-up').findOne({ kind: 'institution' });
    try {
      if (record) unwrap(this.#masterKey, record);
    } catch {
      throw new Error(
        'MASTER_KEY is not the one this database was begun with: personal data cannot be read. Start with the earlier key.',
      );
    }
  }

  /** The id of the subject's data key, made at the first call: `citizen:<id>`, or STAFF_SUBJECT. */
  async dataKeyFor(scope: Scope, subject: string): Promise<string> {
    if (subject === INSTITUTION) throw new Error('the institution key seals keys, not data');
    const record = await this.#record(scope, subject, 'data', await this.#institutionKey(scope));
    return record._id;
  }

  /** @throws AppError NOT_FOUND {erased: true} when the key was destroyed. */
  async seal(scope: Scope, keyId: string, place: Place, value: unknown): Promise<Sealed> {
    const key = await this.#dataKey(scope, keyId);
    const sealed = encrypt(key, Buffer.from(JSON.stringify(value)), aadOf(scope, place));
    return `1.${keyId}.${sealed.toString('base64')}`;
  }

  /**
   * @throws AppError NOT_FOUND {erased: true} when the citizen's data was erased · Error when the ciphertext was
   *   tampered with or belongs elsewhere.
   */
  async open<V>(scope: Scope, sealed: Sealed, place: Place, schema: z.ZodType<V>): Promise<V> {
    const [version, keyId = '', body = ''] = sealed.split('.');
    if (version !== '1') throw new Error(`sealed data of version ${version}`);
    const plain = decrypt(await this.#dataKey(scope, keyId), Buffer.from(body, 'base64'), aadOf(scope, place));
    const value: unknown = JSON.parse(plain.toString());
    return schema.parse(value);
  }

  /** Bytes of a file, as they are. @throws as `seal` */
  async sealBytes(scope: Scope, keyId: string, place: Place, bytes: Buffer): Promise<Buffer> {
    return encrypt(await this.#dataKey(scope, keyId), bytes, aadOf(scope, place));
  }

  /** @throws as `open` */
  async openBytes(scope: Scope, keyId: string, place: Place, sealed: Buffer): Promise<Buffer> {
    return decrypt(await this.#dataKey(scope, keyId), sealed, aadOf(scope, place));
  }

  /** As `open`, but undefined when the citizen's data was erased. */
  async openIfKept<V>(scope: Scope, sealed: Sealed, place: Place, schema: z.ZodType<V>): Promise<V | undefined> {
    try {
      return await this.open(scope, sealed, place, schema);
    } catch (error) {
      if (error instanceof AppError && error.details.erased === true) return undefined;
      throw error;
    }
  }

  /** For good: no copy of the key is anywhere. Other servers forget it within a minute. */
  async destroy(scope: Scope, keyId: string): Promise<void> {
    this.#cache.delete(keyId);
    await this.#database
      .in(scope, keysModel)
      .updateOne({ _id: keyId, kind: 'data' }, { $set: { wrapped: '', destroyedAt: this.#clock.now() } });
  }

  /** Equal for equal normalised values of one institution; tells nothing without its key. */
  async searchToken(scope: Scope, kind: SearchKind, typed: string): Promise<string> {
    const key = hkdfSync('sha256', await this.#institutionKey(scope), '', 'search-token', KEY_BYTES);
    const value = `${kind}:${normaliseFor(kind, typed)}`;
    return createHmac('sha256', Buffer.from(key)).update(value).digest('base64url').slice(0, 32);
  }

  async #institutionKey(scope: Scope): Promise<Buffer> {
    const cached = this.#cache.get(scope.institutionId);
    if (cached) return cached;
    const record = await this.#record(scope, INSTITUTION, 'institution', this.#masterKey);
    const key = unwrap(this.#masterKey, record);
    this.#cache.set(scope.institutionId, key);
    return key;
  }

  async #dataKey(scope: Scope, keyId: string): Promise<Buffer> {
    const cached = this.#cache.get(keyId);
    if (cached) return cached;
    const record = await this.#database.in(scope, keysModel).findOne({ _id: keyId, kind: 'data' });
    if (!record) throw new Error('data sealed with a key that is not here');
    if (record.destroyedAt) throw new AppError('NOT_FOUND', { kind: 'personalData', erased: true });
    const key = unwrap(await this.#institutionKey(scope), record);
    this.#cache.set(keyId, key);
    return key;
  }

  /** Reads or makes; of several who make it at once, the first one's stays. */
  async #record(scope: Scope, subject: string, kind: KeyRecord['kind'], wrappingKey: Buffer): Promise<KeyRecord> {
    const keys = this.#database.in(scope, keysModel);
    const existing = await keys.findOne({ subject });
    if (existing) return existing;
    const { institutionId } = scope;
    const head = { _id: newId(), institutionId, kind, subject };
    const wrapped = encrypt(wrappingKey, randomBytes(KEY_BYTES), wrapAad(head)).toString('base64');
    const record: KeyRecord = { ...head, wrapped, createdAt: this.#clock.now(), destroyedAt: null };
    try {
      await keys.insert(record);
      return record;
    } catch (error) {
      const first = error instanceof DuplicateKeyError ? await keys.findOne({ subject }) : undefined;
      if (first) return first;
      throw error;
    }
  }
}

type KeyHead = Pick<KeyRecord, '_id' | 'institutionId' | 'kind' | 'subject'>;

function wrapAad({ institutionId, _id, kind, subject }: KeyHead): string {
  return JSON.stringify(['key', institutionId, _id, kind, subject]);
}

function unwrap(wrappingKey: Buffer, record: KeyRecord): Buffer {
  return decrypt(wrappingKey, Buffer.from(record.wrapped, 'base64'), wrapAad(record));
}

function aadOf({ institutionId }: Scope, { documentId, field }: Place): string {
  return JSON.stringify(['pd', institutionId, documentId, field]);
}
