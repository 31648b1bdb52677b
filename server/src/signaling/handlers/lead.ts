import { offeredMethods } from '@priyom/shared/domain/policy/rules';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { askCamera } from '../../consultations/answer-ask.ts';
import { withdrawInvitation } from '../../consultations/answer-invitation.ts';
import { notReached, reachedByPhone } from '../../consultations/by-phone.ts';
import { callParticipant } from '../../consultations/call-participant.ts';
import { resumeCap, suspendCap } from '../../consultations/cap.ts';
import { dial, noAnswer } from '../../consultations/dial.ts';
import { endByLead } from '../../consultations/end-consultation.ts';
import { offerLead } from '../../consultations/hand-over.ts';
import { hold, unhold } from '../../consultations/hold.ts';
import { inviteColleague } from '../../consultations/invite-colleague.ts';
import { guestLink, inviteGuest } from '../../consultations/invite-guest.ts';
import { declineParticipant, removeParticipant } from '../../consultations/put-out.ts';
import { askQuietly } from '../../consultations/raise-signal.ts';
import { uncallParticipant } from '../../consultations/withdraw-call.ts';
import { newId } from '../../platform/ids.ts';
import { on } from '../bind.ts';
import { type Call, docOf, doing, type Seat, seatOf } from '../call.ts';
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
  on('phone:continue', async (call, { requestId, participantId }) => ({
    phones: await showNumbers(call, await seatOf(call), requestId, participantId),
  })),
  on('phone:noAnswer', async (call, { requestId, participantId }) => {
    const seat = await seatOf(call);
    const hasChat = offeredMethods(await policyOf(call, seat)).includes('chat');
    await noAnswer(call.ports, doing(seat, requestId), { participantId, hasChat });
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
  on('participant:hold', async (call, { requestId, kind }) => {
    await hold(call.ports, doing(await seatOf(call), requestId), kind);
    return {};
  }),
  on('participant:unhold', async (call, { requestId }) => {
    await unhold(call.ports, doing(await seatOf(call), requestId));
    return {};
  }),
  on('participant:askCamera', async (call, { requestId, participantId }) => {
    await askCamera(call.ports, doing(await seatOf(call), requestId), newId(), participantId);
    return {};
  }),
  on('participant:askQuietly', async (call, { requestId, ...asked }) => {
    await askQuietly(call.ports, doing(await seatOf(call), requestId), { askId: newId(), ...asked });
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
  on('lead:offer', async (call, { requestId, participantId }) => {
    await offerLead(call.ports, doing(await seatOf(call), requestId), participantId);
    return {};
  }),
  on('guest:invite', async (call, { requestId, ...guest }) => {
    await inviteGuest(call.ports, doing(await seatOf(call), requestId), guest);
    return {};
  }),
  on('guest:link', async (call, { requestId, participantId }) => ({
    url: await guestLink(call.ports, doing(await seatOf(call), requestId), participantId),
  })),
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

/** D35: whoever reads a number is in the journal of access before it leaves. */
async function showNumbers(call: Call, seat: Seat, requestId: string, participantId: string): Promise<string[]> {
  const { phones, citizenId } = await dial(call.ports, doing(seat, requestId), participantId);
  if (phones.length === 0 || citizenId === null) return phones;
  const { scope, actor, consultationId } = seat;
  const subject = { kind: 'consultation', id: consultationId };
  await call.audit.record(scope, { actor, action: 'phone.read', subject, citizenIds: [citizenId], basis: 'own' });
  return phones;
}

async function policyOf(call: Call, seat: Seat): Promise<PolicyBody> {
  const { policyId } = await docOf(call, seat);
  return call.ports.policyOf(seat.scope, policyId);
}
