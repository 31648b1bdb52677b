import type { Method, PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { Consenting } from '../consents/current-consents.ts';
import type { Invitation } from './model.ts';

/** What is asked of whoever holds the link: a citizen's consents, or what the policy asks of people from outside. */
export function consentingBy(
  { _id, citizenId, role }: Pick<Invitation, '_id' | 'citizenId' | 'role'>,
  policy: PolicyBody,
  method: Method,
): Consenting {
  const consents = role === 'citizen' ? policy.consents : policy.guestConsents;
  // A guest is no citizen of the institution's: their link is the one who consents.
  return { citizenId: citizenId ?? _id, policy: { ...policy, consents }, method };
}
