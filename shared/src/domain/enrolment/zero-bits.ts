/** How many zero bits a hash begins with: of a puzzle the page looks for them and the server counts them. */
export function zeroBits(hash: Uint8Array): number {
  let bits = 0;
  for (const byte of hash) {
    if (byte > 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}
