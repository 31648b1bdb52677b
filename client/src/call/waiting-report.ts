import type { ProbeReport, RequestParams } from '@priyom/shared/signaling/requests';
import type { Call } from './call.ts';
import { networkResult } from './media/probe-report.ts';
import type { Outcome } from './signaling/outbox.ts';
import type { OwnDevice } from './state.ts';

type WaitingState = RequestParams<'waiting:state'>;
/** Rows of the device check, as the specialist reads them. */
export type Found = WaitingState['devices'];
export type Companions = NonNullable<WaitingState['companions']>;

type ReportingCall = Pick<Call, 'is' | 'isJoined' | 'outbox' | 'request' | 'quietly'> & {
  options: Pick<Call['options'], 'found'>;
  media: { peer: object | null };
};

/**
 * What the specialist reads beside the name of who waits: devices and network, sent when they change; who is there only
 * with the person's own press, since this tab may know nothing of an earlier one.
 */
export class WaitingReport {
  private readonly call: ReportingCall;
  private sent = '';
  private sentOver: object | null = null;

  constructor(call: ReportingCall) {
    this.call = call;
  }

  async setCompanions(companions: Companions): Promise<Outcome> {
    return this.call.outbox.send(() => this.call.request('waiting:state', { ...this.state(), companions }));
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

  private state(): { devices: Found } {
    const { own, probe } = this.call.is.state;
    return { devices: foundNow(this.call.options.found, own, probe) };
  }
}

const NOTHING: Found = { camera: 'skipped', mic: 'skipped', sound: 'skipped', network: 'skipped' };

/** What the call itself has tried goes before what the check had found; who hears is known from the check alone. */
export function foundNow(
  checked: Found = NOTHING,
  { camera, mic }: { camera: Pick<OwnDevice, 'result'>; mic: Pick<OwnDevice, 'result'> },
  probe: ProbeReport | null,
): Found {
  return {
    camera: camera.result === 'skipped' ? checked.camera : camera.result,
    mic: mic.result === 'skipped' ? checked.mic : mic.result,
    sound: checked.sound,
    network: probe ? networkResult(probe) : checked.network,
  };
}
