/** Round constants: the first 32 bits of the fractional parts of cube roots of the first 64 primes (FIPS 180-4 §4.2.2). */
const K = Uint32Array.from(firstPrimes(64), prime => fraction(Math.cbrt(prime)));
const START = Uint32Array.from(firstPrimes(8), prime => fraction(Math.sqrt(prime)));

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every(prime => n % prime !== 0)) primes.push(n);
  return primes;
}

function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}

const words = new Uint32Array(64);

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** One block of 64 bytes into `state`. */
function compress(state: Uint32Array, view: DataView, offset: number): void {
  for (let i = 0; i < 16; i++) words[i] = view.getUint32(offset + i * 4);
  for (let i = 16; i < 64; i++) {
    const w15 = words[i - 15] ?? 0;
    const w2 = words[i - 2] ?? 0;
    const s0 = turned(w15, 7) ^ turned(w15, 18) ^ (w15 >>> 3);
    const s1 = turned(w2, 17) ^ turned(w2, 19) ^ (w2 >>> 10);
    words[i] = ((words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] ?? 0) + (words[i] ?? 0)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  const sums = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i] = (state[i] ?? 0) + (sums[i] ?? 0);
}

/**
 * SHA-256 of `prefix` + a short end, many times: the whole blocks of the prefix are done once. The browser's own
 * `crypto.subtle` answers each hash through a promise, which costs ten times the hash, and is not there without TLS.
 */
export class Sha256 {
  readonly #middle = START.slice();
  readonly #block = new Uint8Array(128);
  readonly #view = new DataView(this.#block.buffer);
  readonly #rest: number;
  readonly #length: number;
  readonly #state = new Uint32Array(8);

  constructor(prefix: Uint8Array) {
    const whole = prefix.length - (prefix.length % 64);
    const view = new DataView(prefix.buffer, prefix.byteOffset, prefix.byteLength);
    for (let at = 0; at < whole; at += 64) compress(this.#middle, view, at);
    this.#block.set(prefix.subarray(whole));
    this.#rest = prefix.length - whole;
    this.#length = prefix.length;
  }

  /** `end` is ASCII and at most 32 letters. The eight words are the instance's own: read before the next. */
  hash(end: string): Uint32Array {
    let at = this.#rest;
    for (let i = 0; i < end.length; i++) this.#block[at++] = end.charCodeAt(i);
    const blocks = at + 9 > 64 ? 2 : 1;
    this.#block.fill(0, at, blocks * 64);
    this.#block[at] = 0x80;
    this.#view.setUint32(blocks * 64 - 4, (this.#length + end.length) * 8);
    this.#state.set(this.#middle);
    for (let block = 0; block < blocks; block++) compress(this.#state, this.#view, block * 64);
    return this.#state;
  }
}
