import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Proof } from '@priyom/shared/domain/enrolment/schema';
import { zeroBits } from '@priyom/shared/domain/enrolment/zero-bits';
import { AppError } from '@priyom/shared/errors';

const KEY_BYTES = 32;
/** Somebody who opened the page in the morning enrols in the evening. */
const VALID_MS = 24 * 60 * 60_000;

/**
 * What each enrolment costs whoever makes thousands of them: a hash to be found, for this group, once. No letters to be
 * read, so it excludes nobody, and nothing of anybody else's is asked.
 */
export class Puzzles {
  readonly #key: Buffer;
  readonly bits: number;

  /**
   * @param masterKey 32 bytes
   * @param bits 16 are 65,536 hashes on the average: a tenth of a second on a desk, one or two on an old phone, while its
   *   owner types
   */
  constructor(masterKey: Buffer, bits: number) {
    this.#key = Buffer.from(hkdfSync('sha256', masterKey, '', 'enrolment-puzzle', KEY_BYTES));
    this.bits = bits;
  }

  make(groupId: string, now: Date): { challenge: string; bits: number } {
    const own = `${(now.getTime() + VALID_MS).toString(36)}.${randomBytes(12).toString('base64url')}`;
    return { challenge: `${own}.${this.#macOf(groupId, own)}`, bits: this.bits };
  }

  /** @throws AppError VALIDATION {fields: ['proof']} for a wrong, foreign or old one: the page is to be asked anew */
  requireSolved(groupId: string, { challenge, nonce }: Proof, now: Date): void {
    const [until = '', random = '', mac = ''] = challenge.split('.');
    const isOurs = isSame(mac, this.#macOf(groupId, `${until}.${random}`));
    const isYoung = Number.parseInt(until, 36) > now.getTime();
    if (!isOurs || !isYoung || zeroBits(createHash('sha256').update(`${challenge}:${nonce}`).digest()) < this.bits) {
      throw new AppError('VALIDATION', { fields: ['proof'] });
    }
  }

  #macOf(groupId: string, own: string): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([groupId, own]))
      .digest('base64url');
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
