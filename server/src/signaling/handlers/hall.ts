import { mayCaption } from '@priyom/shared/domain/hall/rules';
import { AppError } from '@priyom/shared/errors';
import { requireHall, requireLeading } from '../../consultations/hall-rules.ts';
import { getParticipant } from '../../consultations/participants.ts';
import { answerFloor, returnFloor } from '../../hall/floor.ts';
import { setHand } from '../../hall/hand.ts';
import { hallFor, listenersOf, readHall } from '../../live/hall-view.ts';
import { answerPoll } from '../../polls/answer-poll.ts';
import { askQuestion } from '../../questions/ask-question.ts';
import { voteForQuestion } from '../../questions/vote.ts';
import { on } from '../bind.ts';
import { docOf, doing, seatOf } from '../call.ts';

/** What everybody in a group or webinar may do beside talking. */
export const hallHandlers = [
  on('hand:set', async (call, { requestId, up }) => {
    const seat = await seatOf(call);
    await setHand(call.ports, doing(seat, requestId), { participantId: seat.participantId, up });
    return {};
  }),
  on('floor:answer', async (call, { requestId, yes }) => {
    const seat = await seatOf(call);
    await answerFloor(call.ports, doing(seat, requestId), { participantId: seat.participantId, yes });
    return {};
  }),
  on('floor:return', async (call, { requestId }) => {
    const seat = await seatOf(call);
    await returnFloor(call.ports, doing(seat, requestId), seat.participantId);
    return {};
  }),
  on('hall:look', async call => {
    const seat = await seatOf(call);
    const doc = await docOf(call, seat);
    requireHall(doc);
    const words = await readHall(call.live, doc, call.hall.nextRev(call.ports.write.clock.now().getTime()));
    return { hall: hallFor(words, seat.participantId) };
  }),
  on('question:ask', async (call, { clientKey, ...asked }) => {
    const seat = await seatOf(call);
    const { participantId } = seat;
    const asking = doing(seat, `question:${participantId}:${clientKey}`);
    const { _id, history } = await askQuestion(call.ports, asking, await docOf(call, seat), {
      participantId,
      ...asked,
    });
    call.hall.changed(seat.scope, seat.consultationId);
    return { questionId: _id, isHidden: history[0]?.event === 'askHidden' };
  }),
  on('question:vote', async (call, vote) => {
    const seat = await seatOf(call);
    await voteForQuestion(call.ports, await docOf(call, seat), { participantId: seat.participantId, ...vote });
    call.hall.changed(seat.scope, seat.consultationId);
    return {};
  }),
  on('poll:answer', async (call, answer) => {
    const seat = await seatOf(call);
    await answerPoll(call.ports, await docOf(call, seat), { participantId: seat.participantId, ...answer });
    call.hall.changed(seat.scope, seat.consultationId);
    return {};
  }),
  on('reaction:send', async (call, { kind }) => {
    const seat = await seatOf(call);
    requireHall(await docOf(call, seat));
    call.hall.reacted(seat.scope, seat.consultationId, kind);
    return {};
  }),
  on('captions:type', async (call, { text }) => {
    const seat = await seatOf(call);
    const doc = await docOf(call, seat);
    requireHall(doc);
    if (!mayCaption(getParticipant(doc, seat.participantId).role))
      throw new AppError('FORBIDDEN', { kind: 'captions' });
    for (const { stage, channel, participantId } of call.live.rooms.of(doc._id)) {
      const typed = { participantId: seat.participantId, text };
      if (stage === 'room' && participantId !== seat.participantId) channel?.tell('captions:typed', typed);
    }
    return {};
  }),
  on('hall:people', async call => {
    const seat = await seatOf(call);
    const doc = await docOf(call, seat);
    requireLeading(doc, seat.actor.id);
    return { people: await listenersOf(call.live, doc) };
  }),
];
