import type { Contact, PersonName } from '@priyom/shared/domain/appointment/schema';
import type { AuditEntry, AuditTrail } from '../audit/audit.ts';
import type { Clock } from '../platform/clock.ts';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import { contactKind } from '../platform/crypto/normalise.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import { allOf, oneOf } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Citizen, CitizenData, citizensModel } from './model.ts';
import { isSamePerson } from './same-person.ts';

export interface NewPerson {
  name: PersonName;
  birthDate: string | null;
  /** A child is reached through the representative. */
  contact: Contact;
}

export interface KnownPerson extends CitizenData {
  citizenId: string;
}

interface CitizenPorts {
  database: Database;
  keys: KeyRing;
  clock: Clock;
  audit: AuditTrail;
}

const subjectOf = (citizenId: string) => `citizen:${citizenId}`;
const placeOf = (citizenId: string) => ({ documentId: citizenId, field: 'pd' });

/** Records of the people served: each under a key of its own, so that each can be erased alone. */
export class Citizens {
  readonly #ports: CitizenPorts;

  constructor(ports: CitizenPorts) {
    this.#ports = ports;
  }

  /**
   * The same person found again by contact and name, else made.
   * @param madeBy the act that tells of this person; repeated, it gives the same record.
   * @returns the citizen's id.
   */
  async keep(scope: Scope, madeBy: string, person: NewPerson): Promise<string> {
    const made = await this.#database(scope).findOne({ madeBy });
    if (made) return made._id;
    const known = await this.#findSame(scope, person);
    if (!known) return this.#make(scope, madeBy, person);
    await this.#learn(scope, known.record, known.data, person);
    return known.record._id;
  }

  /** Names, birth dates and contacts; erased people are absent. */
  async known(scope: Scope, citizenIds: readonly string[]): Promise<ReadonlyMap<string, KnownPerson>> {
    const records = await this.#database(scope).find({ _id: oneOf([...new Set(citizenIds)]), erasedAt: null });
    const people = new Map<string, KnownPerson>();
    for (const record of records) {
      const data = await this.#open(scope, record);
      if (data) people.set(record._id, { citizenId: record._id, ...data });
    }
    return people;
  }

  /**
   * Destroys the citizen's key and search tokens. Books, audit and protocols keep their ciphertext, their numbers and
   * their hashes; nobody can read the person out of them again.
   * @throws AppError NOT_FOUND
   */
  async erase(scope: Scope, citizenId: string, by: Pick<AuditEntry, 'actor' | 'basis'>): Promise<void> {
    const { keys, clock, audit } = this.#ports;
    await this.#database(scope).getById(citizenId);
    await keys.destroy(scope, await keys.dataKeyFor(scope, subjectOf(citizenId)));
    await this.#database(scope).updateOne(
      { _id: citizenId, erasedAt: null },
      { $set: { tokens: [], erasedAt: clock.now() } },
    );
    const subject = { kind: 'citizen', id: citizenId };
    await audit.record(scope, { ...by, action: 'citizen.erase', subject, citizenIds: [citizenId] });
  }

  #database(scope: Scope) {
    return this.#ports.database.in(scope, citizensModel);
  }

  async #open(scope: Scope, record: Citizen): Promise<CitizenData | undefined> {
    return this.#ports.keys.openIfKept(scope, record.pd, placeOf(record._id), CitizenData);
  }

  async #findSame(scope: Scope, person: NewPerson) {
    if (contactKind(person.contact.value) === undefined) return undefined;
    const tokens = await this.#tokensOf(scope, person);
    for (const record of await this.#database(scope).find({ tokens: allOf(tokens), erasedAt: null })) {
      const data = await this.#open(scope, record);
      if (data && isSamePerson(data, person)) return { record, data };
    }
    return undefined;
  }

  async #make(scope: Scope, madeBy: string, { name, birthDate, contact }: NewPerson): Promise<string> {
    const { keys, clock } = this.#ports;
    const _id = newId();
    const data: CitizenData = { name, birthDate, contacts: contact.value === '' ? [] : [contact] };
    const keyId = await keys.dataKeyFor(scope, subjectOf(_id));
    const pd = await keys.seal(scope, keyId, placeOf(_id), data);
    const tokens = await this.#tokensOf(scope, { name, birthDate, contact });
    const record = {
      _id,
      institutionId: scope.institutionId,
      pd,
      tokens,
      madeBy,
      createdAt: clock.now(),
      erasedAt: null,
    };
    try {
      await this.#database(scope).insert(record);
      return _id;
    } catch (error) {
      const first = error instanceof DuplicateKeyError ? await this.#database(scope).findOne({ madeBy }) : undefined;
      if (first) return first._id;
      throw error;
    }
  }

  /** A birth date told later is kept; what is there is never overwritten by a guess. */
  async #learn(scope: Scope, record: Citizen, data: CitizenData, { birthDate }: NewPerson): Promise<void> {
    if (data.birthDate !== null || birthDate === null) return;
    const { keys } = this.#ports;
    const keyId = await keys.dataKeyFor(scope, subjectOf(record._id));
    const pd = await keys.seal(scope, keyId, placeOf(record._id), { ...data, birthDate });
    await this.#database(scope).updateOne({ _id: record._id, pd: record.pd }, { $set: { pd } });
  }

  async #tokensOf(scope: Scope, { name, contact }: NewPerson): Promise<string[]> {
    const { keys } = this.#ports;
    const kind = contactKind(contact.value);
    return Promise.all([
      keys.searchToken(scope, 'surname', name.surname),
      keys.searchToken(scope, 'name', name.given),
      ...(kind ? [keys.searchToken(scope, kind, contact.value)] : []),
    ]);
  }
}
