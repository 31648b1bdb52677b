import { AppError } from '@priyom/shared/errors';
import type { KnownGuest, PartyPerson, People, StaffPerson } from '../consultations/ports.ts';
import type { Scope } from '../platform/mongo/scope.ts';

/** A minute: a name changes rarely, a snapshot is made with every change of a session. */
const TTL_MS = 60_000;

class Remembered<V> {
  readonly #values = new Map<string, { value: Promise<V>; until: number }>();

  get(key: string, load: () => Promise<V>): Promise<V> {
    const found = this.#values.get(key);
    if (found && found.until > performance.now()) return found.value;
    this.#forgetOld();
    const value = load();
    this.#values.set(key, { value, until: performance.now() + TTL_MS });
    value.catch(() => this.#values.delete(key));
    return value;
  }

  forget(key: string): void {
    this.#values.delete(key);
  }

  #forgetOld(): void {
    for (const [key, { until }] of this.#values) if (until <= performance.now()) this.#values.delete(key);
  }
}

/** Names of staff and parties, read once a minute. */
export class Names {
  readonly #people: People;
  readonly #staff = new Remembered<StaffPerson>();
  readonly #all = new Remembered<StaffPerson[]>();
  readonly #parties = new Remembered<ReadonlyMap<number, PartyPerson>>();
  readonly #guests = new Remembered<KnownGuest>();

  constructor(people: People) {
    this.#people = people;
  }

  staff(scope: Scope, staffId: string): Promise<StaffPerson> {
    return this.#staff.get(`${scope.institutionId}:${staffId}`, () => this.#people.staff(scope, staffId));
  }

  /** @param ids whoever of them is not known yet was taken on a moment ago: everybody is read anew. */
  async allStaff(scope: Scope, ids: readonly string[]): Promise<StaffPerson[]> {
    const load = (): Promise<StaffPerson[]> => this.#people.allStaff(scope);
    const known = await this.#all.get(scope.institutionId, load);
    if (ids.every(id => known.some(({ staffId }) => staffId === id))) return known;
    this.#all.forget(scope.institutionId);
    return this.#all.get(scope.institutionId, load);
  }

  guest(scope: Scope, invitationId: string): Promise<KnownGuest> {
    return this.#guests.get(invitationId, () => this.#people.guest(scope, invitationId));
  }

  /** @param indices whoever of them is not known yet has enrolled a moment ago: all are read anew. */
  async parties(
    scope: Scope,
    consultationId: string,
    indices: readonly number[],
  ): Promise<ReadonlyMap<number, PartyPerson>> {
    const load = () => this.#people.parties(scope, consultationId);
    const known = await this.#parties.get(consultationId, load);
    if (indices.every(index => known.has(index))) return known;
    this.#parties.forget(consultationId);
    return this.#parties.get(consultationId, load);
  }

  /** @throws AppError NOT_FOUND */
  async party(scope: Scope, consultationId: string, partyIndex: number): Promise<PartyPerson> {
    const found = (await this.parties(scope, consultationId, [partyIndex])).get(partyIndex);
    if (!found) throw new AppError('NOT_FOUND', { kind: 'party' });
    return found;
  }
}
