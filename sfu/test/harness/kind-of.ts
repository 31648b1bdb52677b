export type Kind = 'stun' | 'dtls' | 'rtp' | 'rtcp' | 'other';

/** What a datagram is, by its first bytes, as RFC 7983 and RFC 5761 tell them apart. */
export function kindOf(data: Buffer): Kind {
  const [first = 255, second = 0] = data;
  if (first < 4) return 'stun';
  if (first >= 20 && first < 64) return 'dtls';
  if (first < 128 || first > 191) return 'other';
  return second >= 192 && second <= 223 ? 'rtcp' : 'rtp';
}
