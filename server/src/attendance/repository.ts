import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Attendance, attendanceModel, type ProbeNumbers } from './model.ts';

const attendanceOf = (database: Database, scope: Scope) => database.in(scope, attendanceModel);
/** A consultation is a scope too; its institution is what counts. */
type Session = Scope & { _id: string };

export async function recordConnection(database: Database, connection: Attendance): Promise<void> {
  await attendanceOf(database, connection).insert(connection);
}

/** Connections of a participant that nobody closed: the present one, and what a dead server left. */
export function openAttendance(database: Database, session: Session, participantId: string): Promise<Attendance[]> {
  return attendanceOf(database, session).find({ consultationId: session._id, participantId, leftAt: null });
}

export function openConnections(database: Database, session: Session): Promise<Attendance[]> {
  return attendanceOf(database, session).find({ consultationId: session._id, leftAt: null });
}

/** All connections of a session in the order they came: for registers and durations. */
export function attendanceOfSession(database: Database, session: Session): Promise<Attendance[]> {
  return attendanceOf(database, session).find({ consultationId: session._id }, { sort: { joinedAt: 1 } });
}

export function findConnection(database: Database, scope: Scope, peerId: string): Promise<Attendance | undefined> {
  return attendanceOf(database, scope).findById(peerId);
}

/** Closed once: whoever closes first says why; later calls change nothing. */
export async function closeAttendance(database: Database, scope: Scope, peerId: string, leftAt: Date, why: string) {
  await attendanceOf(database, scope).updateOne({ _id: peerId, leftAt: null }, { $set: { leftAt, why } });
}

/** The end of the session closes what is left. Idempotent. */
export async function closeAll(database: Database, session: Session, leftAt: Date, why: string): Promise<void> {
  await attendanceOf(database, session).updateMany(
    { consultationId: session._id, leftAt: null },
    { $set: { leftAt, why } },
  );
}

export async function noteEntry(database: Database, scope: Scope, peerId: string, enteredAt: Date): Promise<void> {
  await attendanceOf(database, scope).updateOne({ _id: peerId, enteredAt: null }, { $set: { enteredAt } });
}

export async function noteTransport(database: Database, scope: Scope, peerId: string, transport: string) {
  await attendanceOf(database, scope).updateOne({ _id: peerId }, { $set: { transport } });
}

export async function noteProbe(database: Database, scope: Scope, peerId: string, probe: ProbeNumbers): Promise<void> {
  await attendanceOf(database, scope).updateOne({ _id: peerId }, { $set: { probe } });
}
