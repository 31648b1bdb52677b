import type { Call } from './call.ts';
import { type ProbePorts, runProbe } from './media/probe.ts';

/** The probe of the waiting room: once per peer, ended by the call, so that its taking down is over before the press. */
export class WaitingProbe {
  private readonly call: Call;
  private running: AbortController | null = null;

  constructor(call: Call) {
    this.call = call;
  }

  start(): void {
    const { peer } = this.call.media;
    if (!peer || peer.wasProbed) return;
    peer.wasProbed = true;
    this.stop();
    const running = new AbortController();
    this.running = running;
    this.call.quietly(this.run(running.signal));
  }

  stop(): void {
    this.running?.abort();
    this.running = null;
  }

  private async run(signal: AbortSignal): Promise<void> {
    const { call } = this;
    const { peer } = call.media;
    if (!peer) return;
    const ports: ProbePorts = {
      start: async rtpParameters => (await call.request('probe:start', { rtpParameters })).consumer,
      stop: () => call.request('probe:stop', {}),
    };
    const report = await runProbe(peer, ports, signal);
    if (!report || peer !== call.media.peer) return;
    call.is.patch({ probe: report });
    call.report.send();
    await call.request('probe:report', report);
  }
}
