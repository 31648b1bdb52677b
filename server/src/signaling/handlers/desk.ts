import { AppError } from '@priyom/shared/errors';
import { declineInvitation } from '../../consultations/answer-invitation.ts';
import { LEAD_ID, requireLive } from '../../consultations/participants.ts';
import { consultationsOf } from '../../consultations/repository.ts';
import { actorOf } from '../../staff/authorize.ts';
import { on } from '../bind.ts';
import { requireStaff } from '../gate.ts';
import { sendMessage } from '../send-message.ts';

/** Any page of the staff. */
export const deskHandlers = [
  on('desk:subscribe', async ({ gate, session, desks }) => {
    const { institutionId, staffId } = await requireStaff(gate, session.who);
    return { desk: await desks.subscribe({ institutionId, staffId }, session) };
  }),
  on('desk:write', async (call, { consultationId, clientKey, text }) => {
    const staff = await requireStaff(call.gate, call.session.who);
    const doc = await consultationsOf(call.ports.database, staff).getById(consultationId);
    if (doc.leadId !== staff.staffId) throw new AppError('FORBIDDEN', { kind: 'lead' });
    requireLive(doc);
    return { message: await sendMessage(call, { participantId: LEAD_ID }, doc, { clientKey, text, to: 'waiting' }) };
  }),
  on('colleague:decline', async (call, { requestId, consultationId, reason }) => {
    const staff = await requireStaff(call.gate, call.session.who);
    const command = { requestId, actor: actorOf(staff) };
    await declineInvitation(call.ports, { scope: staff, consultationId, command }, reason);
    return {};
  }),
];
