import type { ConsultationStatus, EndKind } from '@priyom/shared/domain/consultation/table';
import type { ParticipantStatus } from '@priyom/shared/domain/participant/table';
import { type Consultation, consultationsModel } from '../consultations/model.ts';
import { clientHashOf } from '../invitations/add-device.ts';
import type { Database } from '../platform/mongo/database.ts';
import { oneOf } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';

/** A consultation as appointments, the link's pages and the day see it; its id is the appointment's. */
export interface ConsultationCard {
  id: string;
  status: ConsultationStatus;
  startedAt: Date | null;
  endedAt: Date | null;
  endKind: EndKind | null;
  /** Code of the policy's ground, after an end for cause. */
  ground: string | null;
  /** Who of the guests is here, and with which browser. */
  present: { participantId: string; clientHash: string }[];
  /** Seats of the guests who went by «Быстрый выход» and have not come back. */
  fled: string[];
  /** Citizens who were put out for good, by which ground of the policy. */
  removed: { participantId: string; ground: string | null }[];
}

const HERE: readonly ParticipantStatus[] = ['waiting', 'called', 'inRoom', 'onHold'];

export async function consultationCards(
  database: Database,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ConsultationCard>> {
  const found = await database.in(scope, consultationsModel).find({ _id: oneOf(ids) });
  return new Map(found.map(doc => [doc._id, cardOf(doc)]));
}

function cardOf({ _id, status, startedAt, outcome, participants }: Consultation): ConsultationCard {
  return {
    id: _id,
    status,
    startedAt,
    endedAt: outcome?.at ?? null,
    endKind: outcome?.kind ?? null,
    ground: outcome?.ground ?? null,
    present: participants.flatMap(({ id: participantId, status: state, clientIds }) => {
      const clientId = clientIds.at(-1);
      if (clientId === undefined || !HERE.includes(state)) return [];
      return [{ participantId, clientHash: clientHashOf(clientId) }];
    }),
    fled: participants.flatMap(({ leftHow, id: participantId }) => (leftHow === 'quickExit' ? [participantId] : [])),
    removed: participants.flatMap(({ id: participantId, role, status: state, ground }) =>
      role === 'citizen' && state === 'removed' ? [{ participantId, ground: ground ?? null }] : [],
    ),
  };
}
