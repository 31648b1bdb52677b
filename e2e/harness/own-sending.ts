import type { Page } from 'puppeteer-core';

/** What kind of track is sent of the camera and of the microphone. */
export function ownTracks(page: Page): Promise<string> {
  return page.evaluate(() => {
    const tracks = (window.priyomPeers ?? [])
      .filter(peer => peer.connectionState === 'connected')
      .flatMap(peer => peer.getSenders().flatMap(({ track }) => track ?? []));
    const kindOf = (kind: string) => {
      const track = tracks.find(one => one.kind === kind);
      return track?.label === 'MediaStreamAudioDestinationNode' ? track.label : (track?.constructor.name ?? 'none');
    };
    return ['video', 'audio'].map(kindOf).join(', ');
  });
}

/** What the page sends of its camera, lowest layer first. */
export function cameraLayers(page: Page): Promise<{ active: boolean; frames: number }[]> {
  return page.evaluate(async () => {
    const senders = (window.priyomPeers ?? [])
      .filter(peer => peer.connectionState === 'connected')
      .flatMap(peer => peer.getSenders())
      .filter(sender => sender.track?.kind === 'video' && sender.getParameters().encodings.length > 1);
    const [sender] = senders;
    if (!sender) return [];
    const stats = [...(await sender.getStats()).values()].filter(stat => stat.type === 'outbound-rtp');
    return sender.getParameters().encodings.map(({ rid, active = true }) => ({
      active,
      frames: stats.find(stat => stat.rid === rid)?.framesSent ?? 0,
    }));
  });
}

/** Servers that a connection would be found by: none of anybody else’s. */
export function relaysOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    (window.priyomPeers ?? []).flatMap(peer => (peer.getConfiguration().iceServers ?? []).flatMap(({ urls }) => urls)),
  );
}
