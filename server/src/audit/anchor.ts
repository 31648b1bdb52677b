import { withHash } from '../platform/chain/hash-chain.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import { type AuditAnchor, auditAnchorsModel, INSTALLATION } from './model.ts';

type Head = Pick<AuditAnchor, 'chainId' | 'headSeq' | 'headHash' | 'isLast'>;

/** Appends to the installation's one chain of anchors; the unique place lets one of several servers go first. */
export async function writeAnchor(database: Database, at: Date, head: Head): Promise<void> {
  const anchors = database.in(INSTALLATION, auditAnchorsModel);
  for (;;) {
    const last = await anchors.findOne({}, { sort: { seq: -1 } });
    const place = { seq: (last?.seq ?? 0) + 1, prevHash: last?.hash ?? '' };
    try {
      await anchors.insert(withHash({ _id: newId(), ...INSTALLATION, ...place, at, ...head }));
      return;
    } catch (error) {
      if (!(error instanceof DuplicateKeyError)) throw error;
    }
  }
}
