import type { RequestName, RequestParams } from '@priyom/shared/signaling/requests';
import type { Call } from './call.ts';
import { newId } from './ids.ts';
import type { CallSession } from './session.ts';
import type { Outcome } from './signaling/outbox.ts';

/** Requests that carry a requestId, by the rest of their parameters. */
export type CommandName = {
  [N in RequestName]: RequestParams<N> extends { requestId: string } ? N : never;
}[RequestName];

type Commands = Pick<
  CallSession,
  | 'askPhone'
  | 'askTechnician'
  | 'wantPhone'
  | 'dialPhone'
  | 'guestLink'
  | 'setMode'
  | 'setCompanions'
  | 'answerAsk'
  | 'signal'
>;

export function commandsOf(call: Call): Commands {
  /** Made once with its requestId, repeated as it is after a reconnection. */
  function command<N extends CommandName>(name: N, params: RequestParams<N>): Promise<Outcome> {
    return call.outbox.send(() => call.request(name, params));
  }
  return {
    guestLink: participantId =>
      call.request('guest:link', { requestId: newId(), participantId }).then(
        ({ url }) => url,
        () => null,
      ),
    askPhone: phone => command('waiting:askPhone', { requestId: newId(), phone }),
    askTechnician: problem => command('help:technician', { requestId: newId(), problem }),
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
