import type { ConsultationStatus } from '@priyom/shared/domain/consultation/table';
import { AppError } from '@priyom/shared/errors';
import type { Change } from '../platform/aggregate/change.ts';
import { type Outcome, writeAggregate } from '../platform/aggregate/write.ts';
import type { Database } from '../platform/mongo/database.ts';
import { oneOf } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { withoutLostFloor } from './hall-rules.ts';
import { type Consultation, consultationsModel } from './model.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { withoutLostShare } from './share-rules.ts';

export const consultationsOf = (database: Database, scope: Scope) => database.in(scope, consultationsModel);

const LIVE: readonly ConsultationStatus[] = ['open', 'running'];

export function isLive(doc: Pick<Consultation, 'status'>): boolean {
  return LIVE.includes(doc.status);
}

/** Open and running sessions of an institution: a few dozen at most. */
export function liveConsultations(database: Database, scope: Scope): Promise<Consultation[]> {
  return consultationsOf(database, scope).find({ status: oneOf(LIVE) });
}

/** Of all institutions: what a server takes up again when it starts, or when a media node comes back. */
export function allLiveConsultations(database: Database): Promise<Consultation[]> {
  return database.across(consultationsModel, 'live-recovery').find({ status: oneOf(LIVE) });
}

/** One guarded write (`seen` as there); those who watch are told once, also when the command is repeated by the one who missed the answer. */
export async function changeConsultation(
  ports: ConsultationPorts,
  doing: Doing,
  decide: (doc: Consultation, now: Date) => Change<Consultation>,
  seen?: Consultation,
): Promise<Outcome<Consultation>> {
  const { scope, consultationId, command } = doing;
  const collection = consultationsOf(ports.database, scope);
  const change = (doc: Consultation, now: Date) => withoutLostFloor(withoutLostShare(doc, decide(doc, now)));
  const outcome = await writeAggregate(ports.write, collection, consultationId, command, change, seen);
  if (!outcome.isRepeated) ports.announcer.changed(scope, consultationId);
  return outcome;
}

/** For the clock's entries: what is no longer true when its time comes is nothing to do, not a failure. */
export async function unlessStale(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError && (error.code === 'INVALID_STATE' || error.code === 'NOT_FOUND'))) throw error;
  }
}
