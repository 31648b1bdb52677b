import { AppError } from '@priyom/shared/errors';
import { declineInvitation } from '../../consultations/answer-invitation.ts';
import { getLead, requireLive } from '../../consultations/participants.ts';
import { consultationsOf } from '../../consultations/repository.ts';
import { actorOf } from '../../staff/authorize.ts';
import { on } from '../bind.ts';
import { requireStaff } from '../gate.ts';
import { sendMessage } from '../send-message.ts';

/** Any page of the staff. */
export const deskHandlers = [
  on('desk:subscribe', async ({ gate, session, desks }) => {
    const staff = await requireStaff(gate, session.who);
    const { institutionId, staffId } = staff;
    return { desk: await desks.subscribe({ institutionId, staffId, actor: actorOf(staff) }, session) };
  }),
  on('desk:write', async (call, { consultationId, participantId: addressee, clientKey, text }) => {
    const staff = await requireStaff(call.gate, call.session.who);
    const doc = await consultationsOf(call.ports.database, staff).getById(consultationId);
    if (doc.leadId !== staff.staffId) throw new AppError('FORBIDDEN', { kind: 'lead' });
    requireLive(doc);
    const sent = { clientKey, text, to: 'waiting', addressee } as const;
    return { message: await sendMessage(call, { participantId: getLead(doc).id }, doc, sent) };
  }),
  on('colleague:decline', async (call, { requestId, consultationId, reason }) => {
    const staff = await requireStaff(call.gate, call.session.who);
    const command = { requestId, actor: actorOf(staff) };
    await declineInvitation(call.ports, { scope: staff, consultationId, command }, reason);
    return {};
  }),
];
