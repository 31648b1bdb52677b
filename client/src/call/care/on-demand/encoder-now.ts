/** The members of the statistics that are read here; every browser leaves out some of them. */
interface SentLayer {
  type: string;
  rid?: string;
  frameWidth?: number;
  frameHeight?: number;
  qualityLimitationReason?: string;
}

/** What the encoder makes of the camera now: an overloaded machine shrinks the picture before any layer is cut from it. */
export interface EncoderNow {
  /** Short side of what the layers are cut from, px; null while nothing is sent or the browser does not tell. */
  height: number | null;
  /** The machine is too slow for all that is asked of it. */
  isOverloaded: boolean;
}

/** `scale`: by how much the lowest layer is smaller than what it is cut from. */
export function encoderNow(report: RTCStatsReport, scale: number): EncoderNow {
  const layers: SentLayer[] = [];
  report.forEach((stat: SentLayer) => {
    if (stat.type === 'outbound-rtp') layers.push(stat);
  });
  const lowest = layers.find(({ rid }) => rid === undefined || rid === 'r0');
  const side = Math.min(lowest?.frameWidth ?? 0, lowest?.frameHeight ?? 0);
  return {
    height: side > 0 ? side * scale : null,
    isOverloaded: layers.some(({ qualityLimitationReason }) => qualityLimitationReason === 'cpu'),
  };
}
