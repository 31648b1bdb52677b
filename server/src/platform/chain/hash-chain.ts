import { createHash } from 'node:crypto';
import type { Stored } from '../mongo/scope.ts';
import { canonical } from './canonical.ts';

/** A record that is never edited: each holds the hash of the one before, so no byte of any can change unseen. */
export interface ChainedRecord extends Stored {
  /** 1, 2, 3… inside its chain. */
  seq: number;
  /** Hash of the record `seq - 1`; empty for the first. */
  prevHash: string;
  hash: string;
}

/** SHA-256 over everything that is stored of the record but its hash. */
export function hashOf(record: Omit<ChainedRecord, 'hash'>): string {
  const { hash: _, ...rest }: Partial<ChainedRecord> = record;
  return createHash('sha256').update(canonical(rest)).digest('hex');
}

export function withHash<R extends Omit<ChainedRecord, 'hash'>>(record: R): R & { hash: string } {
  return { ...record, hash: hashOf(record) };
}
