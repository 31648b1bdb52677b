import { encode } from 'uqr';

/** Light modules around the code (ISO/IEC 18004): without them a phone doesn't find it. */
const QUIET_ZONE = 4;

/** A square code as one SVG path: sharp in print at any size, and no style or script in it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  // Level M survives a crease and a stain of a sheet carried in a pocket.
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path fill="currentColor" d={path} />
    </svg>
  );
}
