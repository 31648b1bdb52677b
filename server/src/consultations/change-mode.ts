import { CONSULTATION_TABLE } from '@priyom/shared/domain/consultation/table';
import { offeredMethods } from '@priyom/shared/domain/policy/rules';
import type { Method } from '@priyom/shared/domain/policy/schema';
import { AppError } from '@priyom/shared/errors';
import { moveTo } from '../platform/aggregate/change.ts';
import { getParticipant } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';

/**
 * D16: video, voice, chat and telephone are modes of one session; each change is on record with its cause. The citizen
 * changes at will; the lead may; a colleague may not.
 * @throws AppError METHOD_NOT_OFFERED · FORBIDDEN · INVALID_STATE while it is not running
 */
export async function changeMode(
  ports: ConsultationPorts,
  doing: Doing,
  wish: { participantId: string; mode: Method; cause: 'wish' | 'network' },
): Promise<void> {
  const { participantId, mode, cause } = wish;
  const { policyId } = await consultationsOf(ports.database, doing.scope).getById(doing.consultationId);
  if (!offeredMethods(await ports.policyOf(doing.scope, policyId)).includes(mode)) {
    throw new AppError('METHOD_NOT_OFFERED', { mode });
  }
  await changeConsultation(ports, doing, doc => {
    const { role } = getParticipant(doc, participantId);
    if (role !== 'citizen' && role !== 'lead') throw new AppError('FORBIDDEN', { kind: 'mode' });
    return moveTo(CONSULTATION_TABLE, doc, 'changeMode', {
      set: { mode, modeCause: cause },
      data: { mode, before: doc.mode, cause, participantId },
    });
  });
}
