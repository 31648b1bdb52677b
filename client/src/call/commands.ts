import type { NewGuest } from '@priyom/shared/domain/guest/schema';
import type { QuietQuestion } from '@priyom/shared/domain/signal/schema';
import type { GivenText, RequestName, RequestParams } from '@priyom/shared/signaling/requests';
import type { HoldKind } from '@priyom/shared/signaling/snapshot';
import type { Call } from './call.ts';
import { newId } from './ids.ts';
import type { CallSession } from './session.ts';
import type { Outcome } from './signaling/outbox.ts';

/** Requests that carry a requestId, by the rest of their parameters. */
type CommandName = {
  [N in RequestName]: RequestParams<N> extends { requestId: string } ? N : never;
}[RequestName];

type Commands = Pick<
  CallSession,
  | 'askPhone'
  | 'askTechnician'
  | 'callIn'
  | 'uncall'
  | 'decline'
  | 'remove'
  | 'reachedByPhone'
  | 'notReachedByPhone'
  | 'wantPhone'
  | 'dialPhone'
  | 'noAnswer'
  | 'askCamera'
  | 'inviteColleague'
  | 'cancelInvite'
  | 'hold'
  | 'unhold'
  | 'offerLead'
  | 'inviteGuest'
  | 'guestLink'
  | 'suspendCap'
  | 'resumeCap'
  | 'end'
  | 'setMode'
  | 'setCompanions'
  | 'answerAsk'
  | 'signal'
  | 'askQuietly'
>;

export function commandsOf(call: Call): Commands {
  /** Made once with its requestId, repeated as it is after a reconnection. */
  function command<N extends CommandName>(name: N, params: RequestParams<N>): Promise<Outcome> {
    return call.outbox.send(() => call.request(name, params));
  }
  return {
    ...leadCommands(command),
    guestLink: participantId =>
      call.request('guest:link', { requestId: newId(), participantId }).then(
        ({ url }) => url,
        () => null,
      ),
    askPhone: phone => command('waiting:askPhone', { requestId: newId(), phone }),
    askTechnician: problem => command('help:technician', { requestId: newId(), problem }),
    async end(how) {
      const outcome = await command('session:end', { requestId: newId(), ...how });
      // The word that it is over may come before the answer; then it was this press that was carried out.
      return call.is.state.phase.kind === 'over' ? { ok: true } : outcome;
    },
    setMode(mode) {
      call.snapshots.expectOwnMode();
      return command('mode:set', { requestId: newId(), mode, cause: 'wish' });
    },
    wantPhone: phone => command('phone:want', { requestId: newId(), phone }),
    async dialPhone(participantId) {
      let phones: readonly string[] = [];
      const params = { requestId: newId(), participantId };
      const outcome = await call.outbox.send(async () => {
        ({ phones } = await call.request('phone:continue', params));
      });
      return { outcome, phones };
    },
    setCompanions(companions) {
      if (call.is.now.place !== 'room') return call.report.setCompanions(companions);
      return command('companion:set', { requestId: newId(), companions });
    },
    signal: kind => command('signal:set', { requestId: newId(), kind }),
    answerAsk(askId, yes) {
      const ask = call.is.state.asks.find(open => open.askId === askId);
      if (yes && ask?.kind === 'switchCameraOn') call.quietly(call.devices.camera.setWanted(true));
      return command('ask:answer', { requestId: newId(), askId, yes });
    },
  };
}

type Command = <N extends CommandName>(name: N, params: RequestParams<N>) => Promise<Outcome>;

function leadCommands(command: Command) {
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
  };
}
