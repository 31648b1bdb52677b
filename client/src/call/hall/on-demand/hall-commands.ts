import type { HallChat, NewPoll, ReactionKind } from '@priyom/shared/domain/hall/schema';
import type { QuestionStatus } from '@priyom/shared/domain/question/table';
import type { ListenerView } from '@priyom/shared/signaling/hall';
import { newId } from '../../ids.ts';
import type { CallSession } from '../../session.ts';
import type { Outcome } from '../../signaling/outbox.ts';
import type { HallWire } from '../hall-wire.ts';

/** What a group and a webinar have beside a talk of two (model §7). */
export interface HallCommands {
  raiseHand(up: boolean): Promise<Outcome>;
  /** The yes to «… даёт вам слово» is the person's own press: with it what they chose is switched on. */
  answerFloor(answer: { yes: boolean; camera: boolean; mic: boolean }): Promise<Outcome>;
  /** Back into the hall, or into the silence: microphone and camera go off first. */
  returnFloor(): Promise<Outcome>;
  /** Reads questions and the poll into `state.hall`; after that changes come by themselves. */
  lookAtHall(): Promise<void>;
  /** @returns whether the leaders look at it first; null: it did not go out, and the words stay in the field */
  askQuestion(text: string, isNameless: boolean): Promise<{ isHidden: boolean } | null>;
  voteForQuestion(questionId: string, up: boolean): Promise<Outcome>;
  answerPoll(pollId: string, option: number): Promise<Outcome>;
  react(kind: ReactionKind): void;
  /** The line under the picture as it stands in the field now; '' takes it away. */
  typeCaption(text: string): void;

  giveFloor(participantId: string): Promise<Outcome>;
  takeFloor(participantId: string): Promise<Outcome>;
  /** null: everybody's. */
  lowerHand(participantId: string | null): Promise<Outcome>;
  setSilence(on: boolean): Promise<Outcome>;
  setDoors(open: boolean): Promise<Outcome>;
  setHallChat(to: HallChat): Promise<Outcome>;
  /** null: no answer now. */
  hallPeople(): Promise<readonly ListenerView[] | null>;
  markQuestion(questionId: string, as: QuestionStatus, text?: string): Promise<Outcome>;
  openPoll(poll: NewPoll): Promise<Outcome>;
  closePoll(pollId: string): Promise<Outcome>;
  withdrawPoll(pollId: string): Promise<Outcome>;
}

/** Fetched with a hall: a talk of two carries none of it. */
export function hallOf(session: Pick<CallSession, 'wire' | 'store' | 'setCamera' | 'setMic'>): HallCommands {
  const { wire } = session;
  const send = (work: () => Promise<unknown>): Promise<Outcome> => wire.send(work);
  return {
    ...leaderCommands(wire, send),
    raiseHand: up => {
      const params = { requestId: newId(), up };
      return send(() => wire.request('hand:set', params));
    },
    async answerFloor({ yes, camera, mic }) {
      const params = { requestId: newId(), yes };
      const outcome = await send(() => wire.request('floor:answer', params));
      if (yes && outcome.ok) await Promise.all([camera && session.setCamera(true), mic && session.setMic(true)]);
      return outcome;
    },
    async returnFloor() {
      const params = { requestId: newId() };
      // In a group all stay seen.
      const isWebinar = session.store.getState().snapshot?.hall?.form === 'webinar';
      await Promise.all([isWebinar && session.setCamera(false), session.setMic(false)]);
      return send(() => wire.request('floor:return', params));
    },
    async lookAtHall() {
      const { hall } = await wire.request('hall:look', {});
      session.store.setState({ hall });
    },
    async askQuestion(text, isNameless) {
      const params = { clientKey: newId(), text, isNameless };
      let isHidden = false;
      const outcome = await send(async () => {
        ({ isHidden } = await wire.request('question:ask', params));
      });
      return outcome.ok ? { isHidden } : null;
    },
    voteForQuestion: (questionId, up) => send(() => wire.request('question:vote', { questionId, up })),
    answerPoll: (pollId, option) => send(() => wire.request('poll:answer', { pollId, option })),
    react: kind => wire.quietly(wire.request('reaction:send', { kind })),
    typeCaption: text => wire.quietly(wire.request('captions:type', { text })),
  };
}

type Send = (work: () => Promise<unknown>) => Promise<Outcome>;
type Leaders = Pick<
  HallCommands,
  | 'giveFloor'
  | 'takeFloor'
  | 'lowerHand'
  | 'setSilence'
  | 'setDoors'
  | 'setHallChat'
  | 'hallPeople'
  | 'markQuestion'
  | 'openPoll'
  | 'closePoll'
  | 'withdrawPoll'
>;

function leaderCommands(wire: HallWire, send: Send): Leaders {
  /** Made once with its requestId, repeated as it is after a reconnection. */
  const press = <P extends object>(params: P, work: (sent: P & { requestId: string }) => Promise<unknown>) => {
    const sent = { requestId: newId(), ...params };
    return send(() => work(sent));
  };
  return {
    giveFloor: participantId => press({ participantId }, sent => wire.request('floor:give', sent)),
    takeFloor: participantId => press({ participantId }, sent => wire.request('floor:take', sent)),
    lowerHand: participantId => press({ participantId }, sent => wire.request('hand:lower', sent)),
    setSilence: on => press({ on }, sent => wire.request('hall:silence', sent)),
    setDoors: open => press({ open }, sent => wire.request('hall:doors', sent)),
    setHallChat: to => press({ to }, sent => wire.request('hall:chat', sent)),
    hallPeople: () =>
      wire.request('hall:people', {}).then(
        ({ people }) => people,
        () => null,
      ),
    markQuestion: (questionId, as, text) =>
      press({ questionId, as, text: text ?? null }, sent => wire.request('question:mark', sent)),
    openPoll: poll => press(poll, sent => wire.request('poll:open', sent)),
    closePoll: pollId => press({ pollId }, sent => wire.request('poll:close', sent)),
    withdrawPoll: pollId => press({ pollId }, sent => wire.request('poll:withdraw', sent)),
  };
}
