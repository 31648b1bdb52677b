import { askCamera } from '../../consultations/answer-ask.ts';
import { withdrawInvitation } from '../../consultations/answer-invitation.ts';
import { notReached, reachedByPhone } from '../../consultations/by-phone.ts';
import { callParticipant } from '../../consultations/call-participant.ts';
import { resumeCap, suspendCap } from '../../consultations/cap.ts';
import { endByLead } from '../../consultations/end-consultation.ts';
import { inviteColleague } from '../../consultations/invite-colleague.ts';
import { declineParticipant, removeParticipant } from '../../consultations/put-out.ts';
import { uncallParticipant } from '../../consultations/withdraw-call.ts';
import { newId } from '../../platform/ids.ts';
import { on } from '../bind.ts';
import { docOf, doing, seatOf } from '../call.ts';
import { sendMessage } from '../send-message.ts';

/** The specialist who leads the session, in the room. */
export const leadHandlers = [
  on('waiting:call', async (call, { requestId, participantId }) => {
    const { until } = await callParticipant(call.ports, doing(await seatOf(call), requestId), participantId);
    return { until: until.toISOString() };
  }),
  on('waiting:uncall', async (call, { requestId, participantId }) => {
    await uncallParticipant(call.ports, doing(await seatOf(call), requestId), participantId);
    return {};
  }),
  on('waiting:decline', async (call, { requestId, ...refusal }) => {
    await declineParticipant(call.ports, doing(await seatOf(call), requestId), refusal);
    return {};
  }),
  on('waiting:write', async (call, { clientKey, text }) => {
    const seat = await seatOf(call);
    return { message: await sendMessage(call, seat, await docOf(call, seat), { clientKey, text, to: 'waiting' }) };
  }),
  on('phone:reached', async (call, { requestId, ...reached }) => {
    await reachedByPhone(call.ports, doing(await seatOf(call), requestId), reached);
    return {};
  }),
  on('phone:notReached', async (call, { requestId, next }) => {
    await notReached(call.ports, doing(await seatOf(call), requestId), next);
    return {};
  }),
  on('participant:remove', async (call, { requestId, ...removal }) => {
    await removeParticipant(call.ports, doing(await seatOf(call), requestId), removal);
    return {};
  }),
  on('participant:askCamera', async (call, { requestId, participantId }) => {
    await askCamera(call.ports, doing(await seatOf(call), requestId), newId(), participantId);
    return {};
  }),
  on('colleague:invite', async (call, { requestId, staffId, reason }) => {
    await inviteColleague(call.ports, doing(await seatOf(call), requestId), { staffId, reason });
    return {};
  }),
  on('colleague:cancel', async (call, { requestId, participantId }) => {
    await withdrawInvitation(call.ports, doing(await seatOf(call), requestId), participantId);
    return {};
  }),
  on('cap:suspend', async (call, { requestId, reason }) => {
    await suspendCap(call.ports, doing(await seatOf(call), requestId), reason);
    return {};
  }),
  on('cap:resume', async (call, { requestId }) => {
    await resumeCap(call.ports, doing(await seatOf(call), requestId));
    return {};
  }),
  on('session:end', async (call, { requestId, ...end }) => {
    await endByLead(call.ports, doing(await seatOf(call), requestId), end);
    return {};
  }),
];
