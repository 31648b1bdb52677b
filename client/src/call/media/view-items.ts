import { HANDS_PRIORITY } from '@priyom/shared/media/priorities';
import type { RequestParams } from '@priyom/shared/signaling/requests';

export type ViewItems = RequestParams<'media:view'>['items'];

export interface Tile {
  consumerId: string;
  source: 'camera' | 'screen';
  /** CSS pixels. */
  width: number;
  height: number;
  visible: boolean;
  /** `hands`: one reads the signs in it. */
  pinned: boolean | 'hands';
}

/** Long side in device pixels up to which a layer is sharp: the cameras' layers are 320, 640 and 1280 wide. */
const LAYER_SIDES = [400, 800];
const PRIORITY = { hands: HANDS_PRIORITY, pinned: 200, screen: 180, large: 120, small: 60, hidden: 1 };

/** What is worth sending for what is really seen. More than 1.5 device pixels per CSS pixel nobody sees in a face. */
export function viewItems(tiles: readonly Tile[], devicePixelRatio: number, isVoiceOnly: boolean): ViewItems {
  const ratio = Math.min(devicePixelRatio, 1.5);
  return tiles.map(tile => {
    const side = Math.max(tile.width, tile.height) * ratio;
    const visible = tile.visible && !isVoiceOnly;
    return {
      consumerId: tile.consumerId,
      layer: layerFor(side, tile),
      visible,
      priority: priorityOf(tile, visible, side),
    };
  });
}

function layerFor(side: number, tile: Tile): number {
  // Letters on a shared screen are read, not seen.
  if (tile.source === 'screen' && tile.visible) return 2;
  const index = LAYER_SIDES.findIndex(limit => side <= limit);
  return index === -1 ? LAYER_SIDES.length : index;
}

function priorityOf(tile: Tile, visible: boolean, side: number): number {
  if (!visible) return PRIORITY.hidden;
  if (tile.pinned) return tile.pinned === 'hands' ? PRIORITY.hands : PRIORITY.pinned;
  if (tile.source === 'screen') return PRIORITY.screen;
  return side > 400 ? PRIORITY.large : PRIORITY.small;
}
