import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { Call } from './call.ts';
import { received } from './chat/chat-log.ts';
import { rememberedPlace } from './chat/remembered-place.ts';
import { recallQueue } from './chat/remembered-queue.ts';
import { mayIBeHeard, mayIBeSeen } from './hall/own-part.ts';
import { modeHas, wantedAfter } from './mode-rules.ts';
import type { ChatState, Phase } from './state.ts';

/** Brings a snapshot of the server into effect: where the person is, which mode, who is here, what was written. */
export class Snapshots {
  private readonly call: Call;
  private isModeMine = false;

  constructor(call: Call) {
    this.call = call;
  }

  /** The next change of the mode is this person's own press. */
  expectOwnMode(): void {
    this.isModeMine = true;
  }

  /** One that is older than what is shown is dropped; the answer to a join or a question is always taken. */
  apply(snapshot: Snapshot, isAnswer = false): void {
    const { call } = this;
    const before = call.is.state.snapshot;
    if (!isAnswer && before && snapshot.rev < before.rev) return;
    const { participantId } = snapshot.me;
    const chat = received(this.chatOf(participantId, before), snapshot.chat.messages, participantId);
    call.is.patch({ snapshot, asks: snapshot.asks, chat });
    if (snapshot.stage === 'over') {
      call.settle(overFor(snapshot));
      return;
    }
    this.applyMode(before, snapshot);
    this.applyHall(snapshot);
    this.applyPlace(snapshot, snapshot.stage);
    call.showRemote();
  }

  /** At the first snapshot the person's place in the chat, from before a reload, is known. */
  private chatOf(participantId: string, before: Snapshot | null): ChatState {
    const { chat } = this.call.is.state;
    if (before) return chat;
    const { consultationId } = this.call.options;
    const { pending, draft } = recallQueue(consultationId, participantId);
    return {
      ...{ ...chat, readSeq: rememberedPlace(consultationId, participantId) },
      ...{ pending: [...pending, ...chat.pending], draft: chat.draft || draft },
    };
  }

  /** Who is silenced, or sits in the hall again, is off here too: on again by their own press alone. */
  private applyHall(snapshot: Snapshot): void {
    const { devices } = this.call;
    if (snapshot.stage !== 'room' || !snapshot.hall) return;
    if (!mayIBeHeard(snapshot) && devices.mic.device.wanted) this.call.quietly(devices.mic.setWanted(false));
    if (!mayIBeSeen(snapshot) && devices.camera.device.wanted) this.call.quietly(devices.camera.setWanted(false));
  }

  private applyMode(before: Snapshot | null, snapshot: Snapshot): void {
    const { call } = this;
    call.health.onForced(snapshot.mode === 'voice' && snapshot.modeCause === 'network');
    if (before && before.mode !== snapshot.mode) this.keepPrivacy(before, snapshot);
    for (const kind of ['camera', 'mic'] as const) {
      call.quietly(call.devices[kind].setAllowed(modeHas(heardBy(snapshot), kind)));
    }
  }

  private keepPrivacy(before: Snapshot, snapshot: Snapshot): void {
    const { role } = this.call.options;
    const left = { mode: before.mode, cause: before.modeCause };
    for (const kind of ['camera', 'mic'] as const) {
      const { wanted } = this.call.is.state.own[kind];
      const next = wantedAfter({ role, wanted, left, to: snapshot.mode, byMe: this.isModeMine }, kind);
      if (next !== wanted) this.call.quietly(this.call.devices[kind].setWanted(next));
    }
    this.isModeMine = false;
  }

  private applyPlace(snapshot: Snapshot, place: 'waiting' | 'called' | 'room'): void {
    const { call } = this;
    const before = call.is.now.place;
    const me = snapshot.participants.find(participant => participant.id === snapshot.me.participantId);
    call.is.stand({ place, calledUntil: me?.calledUntil ?? null });
    if (place === before) return;
    if (place === 'called') call.called();
    if (place === 'room') {
      call.probe.stop();
      call.quietly(call.media.sync());
    }
  }
}

/** Over for this person. The meeting of who is put out or has left goes on without them, which is no end of it. */
export function overFor({ participants, me, ended }: Pick<Snapshot, 'participants' | 'me' | 'ended'>): Phase {
  const status = participants.find(({ id }) => id === me.participantId)?.status;
  // What it looks like now comes before the word that says so, and before the answer to one's own leaving.
  if (status === 'removed') return { kind: 'superseded', reason: 'removed' };
  return status === 'left' && ended === null ? { kind: 'left' } : { kind: 'over', ended };
}

/** Two ways for one voice echo: also in a group, where the others go on as they talk. */
function heardBy({ mode, participants, me }: Snapshot): Snapshot['mode'] {
  return participants.find(({ id }) => id === me.participantId)?.phone === 'talking' ? 'phone' : mode;
}
