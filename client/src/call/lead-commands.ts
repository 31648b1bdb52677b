import type { NewGuest } from '@priyom/shared/domain/guest/schema';
import type { QuietQuestion } from '@priyom/shared/domain/signal/schema';
import type { GivenText, RequestParams } from '@priyom/shared/signaling/requests';
import type { HoldKind } from '@priyom/shared/signaling/snapshot';
import type { CommandName } from './commands.ts';
import { newId } from './ids.ts';
import type { CallSession } from './session.ts';
import type { Outcome } from './signaling/outbox.ts';

/** What the lead may do in the room beside talking. */
export interface LeadCommands {
  callIn(participantId: string): Promise<Outcome>;
  uncall(participantId: string): Promise<Outcome>;
  decline(participantId: string, reason: string, next: string): Promise<Outcome>;
  /** `ground`: of the policy, for a citizen where it has any. */
  remove(participantId: string, ground: string | null, reason: string): Promise<Outcome>;
  /** «Дозвонились»; each of these texts was read aloud and agreed to. */
  reachedByPhone(participantId: string, spoken: GivenText[]): Promise<Outcome>;
  /** «Не дозвонились»: what happens next becomes a task. */
  notReachedByPhone(next: string): Promise<Outcome>;
  /** «Не дозвонились» in a talk that goes on. */
  noAnswer(participantId: string): Promise<Outcome>;
  askCamera(participantId: string): Promise<Outcome>;
  askQuietly(participantId: string, question: QuietQuestion): Promise<Outcome>;
  inviteColleague(staffId: string, reason: string): Promise<Outcome>;
  /** Somebody from outside; the citizen is asked first. */
  inviteGuest(guest: NewGuest & { reason: string }): Promise<Outcome>;
  cancelInvite(participantId: string): Promise<Outcome>;
  /** «Отойти», or a word among the staff: citizens and guests are not seen or heard and see and hear nobody. */
  hold(kind: HoldKind): Promise<Outcome>;
  /** The colleague is asked; `cancelInvite` with the ask's id takes it back. */
  offerLead(participantId: string): Promise<Outcome>;
  unhold(): Promise<Outcome>;
  suspendCap(reason: string): Promise<Outcome>;
  resumeCap(): Promise<Outcome>;
  end(how: { kind: 'done' | 'forCause'; ground: string | null; text: string }): Promise<Outcome>;
}

/** Of the workplace alone: a citizen's page carries none of it. */
export function leadOf({ wire, store }: Pick<CallSession, 'wire' | 'store'>): LeadCommands {
  /** Made once with its requestId, repeated as it is after a reconnection. */
  function command<N extends CommandName>(name: N, params: RequestParams<N>): Promise<Outcome> {
    return wire.send(() => wire.request(name, params));
  }
  const requestId = newId;
  return {
    callIn: (participantId: string) => command('waiting:call', { requestId: requestId(), participantId }),
    uncall: (participantId: string) => command('waiting:uncall', { requestId: requestId(), participantId }),
    decline: (participantId: string, reason: string, next: string) =>
      command('waiting:decline', { requestId: requestId(), participantId, reason, next }),
    remove: (participantId: string, ground: string | null, reason: string) =>
      command('participant:remove', { requestId: requestId(), participantId, ground, reason }),
    reachedByPhone: (participantId: string, spoken: GivenText[]) =>
      command('phone:reached', { requestId: requestId(), participantId, spoken }),
    notReachedByPhone: (next: string) => command('phone:notReached', { requestId: requestId(), next }),
    noAnswer: (participantId: string) => command('phone:noAnswer', { requestId: requestId(), participantId }),
    askCamera: (participantId: string) => command('participant:askCamera', { requestId: requestId(), participantId }),
    askQuietly: (participantId: string, question: QuietQuestion) =>
      command('participant:askQuietly', { requestId: requestId(), participantId, question }),
    inviteColleague: (staffId: string, reason: string) =>
      command('colleague:invite', { requestId: requestId(), staffId, reason }),
    inviteGuest: (guest: NewGuest & { reason: string }) =>
      command('guest:invite', { requestId: requestId(), ...guest }),
    cancelInvite: (participantId: string) => command('colleague:cancel', { requestId: requestId(), participantId }),
    hold: (kind: HoldKind) => command('participant:hold', { requestId: requestId(), kind }),
    offerLead: (participantId: string) => command('lead:offer', { requestId: requestId(), participantId }),
    unhold: () => command('participant:unhold', { requestId: requestId() }),
    suspendCap: (reason: string) => command('cap:suspend', { requestId: requestId(), reason }),
    resumeCap: () => command('cap:resume', { requestId: requestId() }),
    async end(how) {
      const outcome = await command('session:end', { requestId: newId(), ...how });
      // The word that it is over may come before the answer; then it was this press that was carried out.
      return store.getState().phase.kind === 'over' ? { ok: true } : outcome;
    },
  };
}
