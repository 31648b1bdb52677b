import type { DeviceResult, RequestParams } from '@priyom/shared/signaling/requests';
import type { Call } from './call.ts';
import { networkResult } from './media/probe-report.ts';
import type { Outcome } from './signaling/outbox.ts';

type WaitingState = RequestParams<'waiting:state'>;
export type Companions = WaitingState['companions'];

/** What the specialist reads beside the name of who waits: devices, network, who is there. Sent when it changes. */
export class WaitingReport {
  private readonly call: Call;
  private companions: Companions = [];
  private sound: DeviceResult = 'skipped';
  private sent = '';
  private sentOver: object | null = null;

  constructor(call: Call) {
    this.call = call;
  }

  setSound(result: DeviceResult): void {
    this.sound = result;
    this.send();
  }

  async setCompanions(companions: Companions): Promise<Outcome> {
    this.companions = companions;
    return this.call.outbox.send(() => this.call.request('waiting:state', this.state()));
  }

  /** Cheap: nothing goes out while it is the same over the same peer. */
  send(): void {
    const { place } = this.call.is.now;
    if (!this.call.isJoined || place === 'room') return;
    const state = this.state();
    const text = JSON.stringify(state);
    const over = this.call.media.peer;
    if (text === this.sent && over === this.sentOver) return;
    this.sent = text;
    this.sentOver = over;
    const told = this.call.request('waiting:state', state);
    told.catch(() => {
      this.sent = '';
    });
    this.call.quietly(told);
  }

  private state(): WaitingState {
    const { own, probe } = this.call.is.state;
    return {
      devices: {
        camera: own.camera.result,
        mic: own.mic.result,
        sound: this.sound,
        network: probe ? networkResult(probe) : 'skipped',
      },
      companions: this.companions,
    };
  }
}
