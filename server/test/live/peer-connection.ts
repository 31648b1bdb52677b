/// <reference lib="dom" />
import wrtc from '@roamhq/wrtc';
import { waitUntil } from './wait-until.ts';

/**
 * The add-on writes a description out on this thread while libwebrtc's own still adds ICE candidates to it: whoever
 * reads `localDescription` in that moment, as mediasoup-client does after each offer, dies with SIGSEGV. So a
 * description counts as set when nothing is added any more.
 */
export class PeerConnection extends wrtc.RTCPeerConnection {
  override async setLocalDescription(description?: RTCLocalSessionDescriptionInit): Promise<void> {
    await super.setLocalDescription(description);
    await waitUntil(() =>
      // A closed one says `complete` too: nobody waits for what will never come.
      this.iceGatheringState === 'complete' ? null : `gathering of ICE candidates: ${this.iceGatheringState}`,
    );
  }
}
