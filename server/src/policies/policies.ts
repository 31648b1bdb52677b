import { createHash } from 'node:crypto';
import type { CalendarYear } from '@priyom/shared/calendar/working-days';
import { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { AppError } from '@priyom/shared/errors';
import { calendarYearsOf } from '../institutions/calendar-years.ts';
import { canonical } from '../platform/chain/canonical.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { actingVersion } from './acting-version.ts';
import { type PolicyRecord, policiesModel } from './model.ts';

export interface ActingPolicy {
  policyId: string;
  version: number;
  body: PolicyBody;
}

/** What institutions' texts say (D31, D32), by version and by date. */
export class Policies {
  readonly #database: Database;
  readonly #clock: Clock;
  /** Signed bodies never change, so a parsed one is kept. */
  readonly #parsed = new Map<string, ActingPolicy>();

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** The version in force on a local date of the institution. @throws AppError NOT_READY when there is none. */
  async actingOn(scope: Scope, date: string): Promise<ActingPolicy> {
    const acting = await this.inForce(scope, date);
    if (!acting) throw new AppError('NOT_READY', { kind: 'policy', date });
    return acting;
  }

  /** The same; undefined when there is none. */
  async inForce(scope: Scope, date: string): Promise<ActingPolicy | undefined> {
    const versions = await this.#database.in(scope, policiesModel).find({ status: 'signed' });
    const acting = actingVersion(versions, date);
    return acting && this.#parse(acting);
  }

  /** A version that something was done under. @throws AppError NOT_FOUND */
  async get(scope: Scope, policyId: string): Promise<ActingPolicy> {
    const known = this.#parsed.get(keyOf(scope, policyId));
    return known ?? this.#parse(await this.#database.in(scope, policiesModel).getById(policyId));
  }

  /** Every signed version, the newest first. */
  async signed(scope: Scope): Promise<ActingPolicy[]> {
    const records = await this.#database.in(scope, policiesModel).find({ status: 'signed' }, { sort: { version: -1 } });
    return records.map(record => this.#parse(record));
  }

  /** The production calendar as the institution keeps it (D3). */
  async years(scope: Scope): Promise<CalendarYear[]> {
    const records = await calendarYearsOf(this.#database, scope);
    return records.map(({ year, nonWorking, workingWeekend, short }) => ({ year, nonWorking, workingWeekend, short }));
  }

  /**
   * Puts a signed text in force from its `effectiveFrom` on, as the next version. The same text again is the version
   * that is there.
   * @throws ZodError for a body that is no whole policy.
   */
  async addSigned(scope: Scope, text: unknown): Promise<ActingPolicy> {
    const body = PolicyBody.parse(text);
    const textHash = createHash('sha256').update(canonical(body)).digest('hex');
    const policies = this.#database.in(scope, policiesModel);
    for (;;) {
      const last = await policies.findOne({}, { sort: { version: -1 } });
      if (last?.textHash === textHash) return this.#parse(last);
      const record: PolicyRecord = {
        _id: newId(),
        institutionId: scope.institutionId,
        version: (last?.version ?? 0) + 1,
        status: 'signed',
        body,
        textHash,
        effectiveFrom: body.identity.effectiveFrom,
        validUntil: body.identity.validUntil,
        createdAt: this.#clock.now(),
      };
      try {
        await policies.insert(record);
        return this.#parse(record);
      } catch (error) {
        if (!(error instanceof DuplicateKeyError)) throw error;
      }
    }
  }

  #parse(record: PolicyRecord): ActingPolicy {
    const key = keyOf(record, record._id);
    const known = this.#parsed.get(key);
    if (known) return known;
    const { _id: policyId, version, status } = record;
    const parsed = { policyId, version, body: PolicyBody.parse(record.body) };
    if (status === 'signed') this.#parsed.set(key, parsed);
    return parsed;
  }
}

function keyOf({ institutionId }: Scope, policyId: string): string {
  return `${institutionId}:${policyId}`;
}
