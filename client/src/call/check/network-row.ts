import { CAPABILITIES_HASH } from '@priyom/shared/media/router-capabilities';
import type { ProbeReport } from '@priyom/shared/signaling/requests';
import { capabilitiesOf, loadDevice } from '../media/device.ts';
import { PeerMedia } from '../media/peer-media.ts';
import { type ProbePorts, runProbe } from '../media/probe.ts';
import { NO_PATH, networkResult } from '../media/probe-report.ts';
import { Channel } from '../signaling/channel.ts';
import { Refused } from '../signaling/failures.ts';
import type { DeviceCheckOptions } from './device-check.ts';
import { type CheckRowState, done } from './rows.ts';

const CONNECT_MS = 15_000;

export interface NetworkChecked {
  row: CheckRowState;
  probe: ProbeReport | null;
}

/**
 * D11, D13: measured over a real transport to the sfu, in a join that arrives nowhere (`purpose: 'check'`). Where there
 * is no session to join yet, the row is skipped and the waiting room's own probe makes up for it.
 */
export async function checkNetwork(options: DeviceCheckOptions, signal: AbortSignal): Promise<NetworkChecked> {
  const channel = await connected(options, signal);
  if (!channel) return { row: done('failed', 'no connection'), probe: NO_PATH };
  try {
    const probe = await probeOver(channel, options, signal);
    return probe
      ? { row: done(networkResult(probe), describe(probe)), probe }
      : { row: done('failed'), probe: NO_PATH };
  } catch (error) {
    const isNotYet = error instanceof Refused && !error.isRetryable;
    const isEarly = error instanceof Refused && error.wire.code === 'LINK_EARLY';
    return isNotYet || isEarly ? { row: done('skipped'), probe: null } : { row: done('failed'), probe: NO_PATH };
  } finally {
    channel.close();
  }
}

async function probeOver(
  channel: Channel,
  { consultationId, clientId }: DeviceCheckOptions,
  signal: AbortSignal,
): Promise<ProbeReport | null> {
  const device = await loadDevice();
  const { media } = await channel.request('session:join', {
    consultationId,
    clientId,
    rtpCapabilities: capabilitiesOf(device),
    capabilitiesHash: CAPABILITIES_HASH,
    resume: null,
    purpose: 'check',
  });
  if (!media || !device) return null;
  const peer = new PeerMedia(device, media, {
    connect: (direction, dtlsParameters) => channel.request('media:connect', { direction, dtlsParameters }),
    onState: () => undefined,
  });
  try {
    const ports: ProbePorts = {
      start: async rtpParameters => (await channel.request('probe:start', { rtpParameters })).consumer,
      stop: () => channel.request('probe:stop', {}),
    };
    const report = await runProbe(peer, ports, signal);
    await channel.request('probe:report', report);
    return report;
  } finally {
    peer.close();
  }
}

/** null = the server cannot be reached. */
async function connected(options: DeviceCheckOptions, signal: AbortSignal): Promise<Channel | null> {
  const { role, serverUrl, renewSession } = options;
  let settle: (isUp: boolean) => void = () => undefined;
  const up = new Promise<boolean>(resolve => {
    settle = resolve;
  });
  const timer = setTimeout(() => settle(false), CONNECT_MS);
  signal.addEventListener('abort', () => settle(false));
  const channel = await Channel.open(
    { kind: role, ...(serverUrl && { serverUrl }), ...(renewSession && { renewSession }) },
    {
      onUp: () => settle(true),
      onDown: () => undefined,
      onAttempt: () => undefined,
      onRefused: () => settle(false),
    },
  );
  const isUp = await up;
  clearTimeout(timer);
  if (isUp) return channel;
  channel.close();
  return null;
}

function describe({ roundTripMs, lossUpRatio, lossDownRatio, rateUpBps, rateDownBps, protocol }: ProbeReport): string {
  const percent = (ratio: number | null) => (ratio === null ? '?' : (ratio * 100).toFixed(1));
  const kilobits = (bps: number | null) => (bps === null ? '?' : Math.round(bps / 1000));
  return [
    `RTT ${roundTripMs ?? '?'} ms`,
    `loss ${percent(lossUpRatio)}/${percent(lossDownRatio)} %`,
    `${kilobits(rateUpBps)}/${kilobits(rateDownBps)} kbit/s`,
    protocol ?? '?',
  ].join(', ');
}
