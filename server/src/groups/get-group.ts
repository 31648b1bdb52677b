import type { Right } from '@priyom/shared/domain/staff/rights';
import { AppError } from '@priyom/shared/errors';
import { getWithin } from '../appointments/get-appointment.ts';
import { type Announced, type Appointment, appointmentsModel } from '../appointments/model.ts';
import type { Asker, VisitPorts } from '../appointments/ports.ts';
import type { Database } from '../platform/mongo/database.ts';

/** An appointment that was announced: its parties enrol (ADR 17). */
export type Group = Appointment & { announced: Announced };

export function isGroup(appointment: Appointment): appointment is Group {
  return Boolean(appointment.announced);
}

/** @throws AppError NOT_FOUND, also for a meeting that is no announced group · FORBIDDEN {right} */
export async function getGroup(ports: VisitPorts, asker: Asker, right: Right, id: string): Promise<Group> {
  const appointment = await getWithin(ports, asker, right, id);
  if (!isGroup(appointment)) throw noGroup();
  return appointment;
}

/** What is published, told and enrolled in: a later meeting of a course is none of it by itself. @throws as `getGroup` */
export async function getAnnounced(ports: VisitPorts, asker: Asker, right: Right, id: string): Promise<Group> {
  const group = await getGroup(ports, asker, right, id);
  if (group.announced.courseId) throw noGroup();
  return group;
}

/** Of a later meeting of a course: the course, in which one enrols. @throws AppError as `getGroup` */
export async function getCourse(ports: VisitPorts, asker: Asker, right: Right, id: string): Promise<Group> {
  const group = await getGroup(ports, asker, right, id);
  const { courseId } = group.announced;
  return courseId ? getGroup(ports, asker, right, courseId) : group;
}

/** Whoever knows its address reads it, once it is published. @throws AppError NOT_FOUND */
export async function getPublished(database: Database, id: string): Promise<Group> {
  const appointment = await database.across(appointmentsModel, 'public-group').findOne({ _id: id });
  if (!appointment || !isGroup(appointment) || !appointment.announced.publishedAt) throw noGroup();
  return appointment;
}

const noGroup = (): AppError => new AppError('NOT_FOUND', { kind: 'group' });
