import { createHash } from 'node:crypto';
import type { ConsentText } from '@priyom/shared/domain/policy/schema';

/** Over everything the person could read: a consent is to these very words. */
export function textHashOf({ purpose, version, date, title, summary, text }: ConsentText): string {
  return createHash('sha256')
    .update(JSON.stringify([purpose, version, date, title, summary, text]))
    .digest('base64url');
}
