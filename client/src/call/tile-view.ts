import type { Call } from './call.ts';
import { type Tile, type ViewItems, viewItems } from './media/view-items.ts';
import type { ViewRequest } from './session.ts';
import { isSigner } from './signing.ts';

const SETTLE_MS = 150;

/** Tells the sfu what is really seen, once sizes have settled; again whenever streams come. */
export class TileView {
  private readonly call: Call;
  private requests: readonly ViewRequest[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private sent = '';

  constructor(call: Call) {
    this.call = call;
  }

  set(requests: readonly ViewRequest[]): void {
    this.requests = requests;
    this.send();
  }

  send(): void {
    if (this.timer !== null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.flush();
    }, SETTLE_MS);
  }

  private flush(): void {
    if (!this.call.isJoined || this.call.is.now.place !== 'room') return;
    const items = this.items();
    // Consumers have new ids after a rejoin, so the same view of a new peer is another text.
    const text = JSON.stringify(items);
    if (text === this.sent || items.length === 0) return;
    this.sent = text;
    const told = this.call.request('media:view', { items });
    told.catch(() => {
      this.sent = '';
    });
    this.call.quietly(told);
  }

  private items(): ViewItems {
    const { remote, network, snapshot } = this.call.is.state;
    const isSign = isSigner(snapshot);
    const tiles: Tile[] = [];
    for (const { participantId, ...tile } of this.requests) {
      const consumerId = remote[participantId]?.[tile.source]?.consumerId;
      if (consumerId) tiles.push({ ...tile, consumerId, pinned: tile.pinned && (isSign ? 'hands' : true) });
    }
    return viewItems(tiles, window.devicePixelRatio, network.voiceOnly);
  }
}
