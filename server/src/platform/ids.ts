import { randomBytes } from 'node:crypto';

let lastMs = 0;
let counter = 0;

/**
 * Opaque time-ordered id (UUIDv7, RFC 9562 §5.7). `rand_a` is a counter inside one millisecond, so ids made by one
 * process sort in the order they were made.
 */
export function newId(): string {
  const ms = Math.max(Date.now(), lastMs);
  counter = ms === lastMs ? counter + 1 : randomBytes(1).readUInt8();
  // 12 bits of counter: an exhausted one borrows the next millisecond (RFC 9562 §6.2).
  const isFull = counter > 0xfff;
  lastMs = isFull ? ms + 1 : ms;
  if (isFull) counter = 0;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
