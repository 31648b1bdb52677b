import type { PolicyRecord } from './model.ts';

type Version = Pick<PolicyRecord, 'version' | 'status' | 'effectiveFrom' | 'validUntil'>;

/**
 * The version in force on a local date (R1 §1.1, R2 §1: a text may end): of the signed ones that have begun and not
 * ended, the one that began last; of two of one day, the later version.
 */
export function actingVersion<V extends Version>(versions: readonly V[], date: string): V | undefined {
  return versions
    .filter(({ status, effectiveFrom, validUntil }) => {
      return status === 'signed' && effectiveFrom <= date && (validUntil === null || date <= validUntil);
    })
    .toSorted((one, other) => {
      return other.effectiveFrom.localeCompare(one.effectiveFrom) || other.version - one.version;
    })[0];
}
