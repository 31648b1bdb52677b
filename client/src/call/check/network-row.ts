import { CAPABILITIES_HASH } from '@priyom/shared/media/router-capabilities';
import type { ProbeReport } from '@priyom/shared/signaling/requests';
import type { Device } from 'mediasoup-client/types';
import { capabilitiesOf, loadDevice } from '../media/device.ts';
import { PeerMedia } from '../media/peer-media.ts';
import { type ProbePorts, runProbe } from '../media/probe.ts';
import { networkResult } from '../media/probe-report.ts';
import { Channel } from '../signaling/channel.ts';
import { NoAnswer, Refused } from '../signaling/failures.ts';
import { rowOfError, troubleRow } from './network-trouble.ts';
import type { DeviceCheckOptions } from './options.ts';
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
  let channel: Channel | null = null;
  try {
    const device = await loaded(loadDevice());
    if (!device) return { row: troubleRow('browser'), probe: null };
    channel = await connected(options, signal);
    const probe = await probeOver(channel, device, options, signal);
    return { row: done(networkResult(probe), describe(probe)), probe };
  } catch (error) {
    return { row: rowOfError(error), probe: null };
  } finally {
    channel?.close();
  }
}

/** A chunk that cannot be fetched is as good as no connection. @throws NoAnswer */
function loaded<T>(chunk: Promise<T>): Promise<T> {
  return chunk.catch(() => {
    throw new NoAnswer();
  });
}

/** @throws Refused · NoAnswer · what mediasoup throws */
async function probeOver(
  channel: Channel,
  device: Device,
  { consultationId, invitationId, clientId }: DeviceCheckOptions,
  signal: AbortSignal,
): Promise<ProbeReport> {
  const { media } = await channel.request('session:join', {
    consultationId,
    invitationId: invitationId ?? null,
    clientId,
    rtpCapabilities: capabilitiesOf(device),
    capabilitiesHash: CAPABILITIES_HASH,
    resume: null,
    purpose: 'check',
  });
  if (!media) throw new Refused({ code: 'MEDIA_UNAVAILABLE' });
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
    if (!report) throw new Error('the check broke off');
    await channel.request('probe:report', report);
    return report;
  } finally {
    peer.close();
  }
}

/** @throws NoAnswer the server cannot be reached · Refused it does not let this page in */
async function connected(options: DeviceCheckOptions, signal: AbortSignal): Promise<Channel> {
  const { role, serverUrl, renewSession } = options;
  let settle: (failure: Error | null) => void = () => undefined;
  const settled = new Promise<Error | null>(resolve => {
    settle = resolve;
  });
  let failure: NoAnswer | Refused = new NoAnswer();
  const timer = setTimeout(() => settle(failure), CONNECT_MS);
  signal.addEventListener('abort', () => settle(new NoAnswer()));
  const opening = Channel.open(
    { kind: role, ...(serverUrl && { serverUrl }), ...(renewSession && { renewSession }) },
    {
      onUp: () => settle(null),
      onDown: () => undefined,
      onAttempt: (_attempt, refusal) => {
        // The server is there: not the person's internet is to blame.
        failure = refusal ? new Refused(refusal) : new NoAnswer();
      },
      onRefused: error => settle(new Refused(error)),
    },
  );
  const channel = await loaded(opening);
  const ended = await settled;
  clearTimeout(timer);
  if (ended === null) return channel;
  channel.close();
  throw ended;
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
