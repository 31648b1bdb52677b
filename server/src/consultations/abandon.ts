import { CONSULTATION_TABLE } from '@priyom/shared/domain/consultation/table';
import { amend, moveTo } from '../platform/aggregate/change.ts';
import type { DueJob } from '../platform/due/job.ts';
import { finished } from './end-consultation.ts';
import type { Consultation } from './model.ts';
import { isHere } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, unlessStale } from './repository.ts';

const MINUTE = 60_000;
/** How long a lead or a guest who is there at the planned end keeps an open room, each time. */
const STAY_MINUTES = 15;

/** The planned end has passed and the session never began. While somebody is there it stays open a little longer. */
export async function abandonAtPlannedEnd(ports: ConsultationPorts, job: DueJob): Promise<void> {
  const { scope, id, command } = job;
  await unlessStale(() =>
    changeConsultation(ports, { scope, consultationId: id, command }, (doc, now) => {
      if (doc.status === 'open' && doc.participants.some(isHere)) {
        return amend(doc, { due: { add: [{ kind: 'abandon', at: new Date(now.getTime() + STAY_MINUTES * MINUTE) }] } });
      }
      return abandoned(doc, now, [{ kind: 'appointment-missed', at: now }]);
    }),
  );
}

/** The appointment was cancelled or called missed while people waited: they see the end. */
export async function abandonWithAppointment(ports: ConsultationPorts, doing: Doing): Promise<void> {
  await unlessStale(() => changeConsultation(ports, doing, (doc, now) => abandoned(doc, now, [])));
}

export function abandoned(doc: Consultation, now: Date, effects: { kind: string; at: Date }[]) {
  return moveTo(CONSULTATION_TABLE, doc, 'abandon', {
    set: { participants: doc.participants.map(participant => finished(participant, now)) },
    due: {
      cancel: ['begin', 'ring-timeout', 'abandon'],
      add: [{ kind: 'media-close', at: now }, { kind: 'attendance-close', at: now }, ...effects],
    },
  });
}
