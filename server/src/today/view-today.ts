import type { Today } from '@priyom/shared/api/appointments';
import { addDays, instantOf, localOf } from '@priyom/shared/calendar/zone';
import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { hasCheck } from '@priyom/shared/domain/check/rules';
import { reachOf } from '@priyom/shared/domain/staff/rights';
import { breaksOf, hoursOn } from '../appointments/day-hours.ts';
import { type Appointment, appointmentsModel } from '../appointments/model.ts';
import { citizenIdsOf } from '../appointments/open-parties.ts';
import { type Asker, commandOf, type VisitPorts } from '../appointments/ports.ts';
import { withinReach } from '../appointments/reach.ts';
import { rulebookOn } from '../appointments/rulebook.ts';
import { viewAppointments } from '../appointments/view-appointments.ts';
import { between } from '../platform/mongo/filter.ts';
import { authorize } from '../staff/authorize.ts';
import { todoOf } from './todo.ts';

/**
 * «Сегодня»: a specialist's own meetings, a department's for its head, all for the registrar; and what waits for this
 * person. For a technician, who may not see meetings, the list is empty and the tasks stay.
 */
export async function viewToday(ports: VisitPorts, asker: Asker, wanted: string | undefined): Promise<Today> {
  const now = ports.write.clock.now();
  const { zone } = await ports.directory.institution(asker);
  const date = wanted ?? localOf(now, zone).date;
  const [book, list] = await Promise.all([rulebookOn(ports, asker, date), meetingsOn(ports, asker, date, zone)]);
  const appointments = await viewAppointments(ports, asker, list);
  const { todo, citizenIds } = await todoOf(ports, asker, toCheck(asker, list, appointments, now));
  await ports.audit.record(asker, {
    actor: commandOf(asker, '').actor,
    action: 'today.read',
    subject: { kind: 'day', id: date },
    citizenIds: [...new Set([...list.flatMap(citizenIdsOf), ...citizenIds])],
    basis: reachOf(asker.roles, 'today.read') ?? reachOf(asker.roles, 'check.readFailed') ?? 'none',
    result: 'ok',
  });
  const breaks = breaksOf(hoursOn(book.policy, date, book.years));
  return { date, now: now.toISOString(), zone, appointments, breaks, todo };
}

/** @throws AppError FORBIDDEN for whom neither meetings nor failed checks concern */
async function meetingsOn(ports: VisitPorts, asker: Asker, date: string, zone: string): Promise<Appointment[]> {
  if (!reachOf(asker.roles, 'today.read')) {
    authorize(asker, 'check.readFailed');
    return [];
  }
  const day = between(instantOf(date, '00:00', zone), instantOf(addDays(date, 1), '00:00', zone));
  return ports.database
    .in(asker, appointmentsModel)
    .find({ ...withinReach(asker, 'today.read'), startsAt: day }, { sort: { startsAt: 1 } });
}

/**
 * The nearest of the own meetings whose check is open and not passed (D11): a check belongs to one start, and the next
 * one is asked for when this one is over.
 */
function toCheck(asker: Asker, list: readonly Appointment[], views: Today['appointments'], now: Date): Appointment[] {
  const open = list.filter(({ specialistId, status, method, parties, group }, index) => {
    const check = views[index]?.check;
    const isOpen = check !== undefined && new Date(check.opensAt) <= now && check.status !== 'passed';
    return (
      isOpen &&
      specialistId === asker.staffId &&
      status === 'booked' &&
      hasCheck(method) &&
      !isAmongColleagues({ parties, group })
    );
  });
  return open.slice(0, 1);
}
