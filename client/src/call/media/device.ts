import { ROUTER_CAPABILITIES } from '@priyom/shared/media/router-capabilities';
import type { RtpCapabilities } from '@priyom/shared/media/rtp';
import type { Device } from 'mediasoup-client/types';
import { loadMediasoup } from './load-mediasoup.ts';
import { wireCapabilities } from './wire-rtp.ts';

let loading: Promise<Device | null> | null = null;
let loaded: Device | null | undefined;

/**
 * The browser's side of mediasoup, loaded once per page from the build's constant and therefore before any join (model
 * §7). null in a browser without WebRTC: the person still waits, reads and writes.
 */
export function loadDevice(): Promise<Device | null> {
  loading ??= load().catch(error => {
    // A chunk that did not arrive is fetched again by the next attempt.
    loading = null;
    throw error;
  });
  return loading;
}

/** undefined while it is being loaded. */
export const loadedDevice = (): Device | null | undefined => loaded;

export function capabilitiesOf(device: Device | null): RtpCapabilities {
  return device ? wireCapabilities(device.recvRtpCapabilities) : {};
}

async function load(): Promise<Device | null> {
  loaded = await makeDevice();
  return loaded;
}

async function makeDevice(): Promise<Device | null> {
  const { Device: MediasoupDevice, detectDevice } = await loadMediasoup();
  if (!detectDevice()) return null;
  const device = new MediasoupDevice();
  await device.load({ routerRtpCapabilities: ROUTER_CAPABILITIES });
  return device;
}
