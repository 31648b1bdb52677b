import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { AppError } from '@priyom/shared/errors';
import type { DueJob } from '../platform/due/job.ts';
import { endConsultation } from './end-consultation.ts';
import type { Consultation } from './model.ts';
import { isCounterpartHere, isInRoom } from './participants.ts';
import type { ConsultationPorts } from './ports.ts';
import { consultationsOf, unlessStale } from './repository.ts';

const stale = (): AppError => new AppError('INVALID_STATE', { kind: 'clock' });

/** D17: the session is ended by the server at the cap, whoever is or isn't connected. */
export async function capEnd(ports: ConsultationPorts, { scope, id, command }: DueJob): Promise<void> {
  await unlessStale(() =>
    endConsultation(
      ports,
      { scope, consultationId: id, command },
      {
        ...{ kind: 'cap', ground: null, text: null },
        stillHolds: (doc, now) => {
          if (!doc.endsAt || doc.endsAt > now) throw stale();
        },
      },
    ),
  );
}

/** Every citizen has been away for `absentGrace`: nobody sits in a room for nothing. */
export async function absentEnd(ports: ConsultationPorts, { scope, id, command }: DueJob): Promise<void> {
  const doc = await consultationsOf(ports.database, scope).getById(id);
  await unlessStale(() =>
    endConsultation(
      ports,
      { scope, consultationId: id, command },
      {
        ...{ kind: isAnybodyIn(doc) && !isAmongColleagues(doc) ? 'noCitizen' : 'emptyRoom', ground: null, text: null },
        stillHolds: current => {
          if (isCounterpartHere(current)) throw stale();
        },
      },
    ),
  );
}

const isAnybodyIn = (doc: Consultation): boolean => isInRoom(doc, 'lead') || isInRoom(doc, 'colleague');

/** Ten, five, one minute before the end, or before the planned one where nothing ends (ux §6.5). */
export async function capWarning(ports: ConsultationPorts, { scope, id, entry }: DueJob): Promise<void> {
  const doc = await consultationsOf(ports.database, scope).getById(id);
  if (doc.status === 'running') ports.announcer.warned(doc, Number(entry.data?.minutes));
}
