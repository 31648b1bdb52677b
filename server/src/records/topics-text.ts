import { topicText } from '@priyom/shared/domain/policy/rules';
import type { LineSubject } from '../books/model.ts';
import { consultationsModel } from '../consultations/model.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { RecordsPorts } from './ports.ts';
import { topicsOf } from './topics-of.ts';

type Ports = Pick<RecordsPorts, 'database' | 'keys' | 'policies'>;

/** Topics of a party's protocol in the words of the policy that the consultation ran under; empty while none is chosen. */
export async function topicsText(ports: Ports, scope: Scope, { id, part }: LineSubject): Promise<string> {
  const codes = await topicsOf(ports, scope, id, part);
  if (codes.length === 0) return '';
  const { policyId } = await ports.database.in(scope, consultationsModel).getById(id);
  const { body } = await ports.policies.get(scope, policyId);
  return codes.map(code => topicText(body, code)).join('; ');
}
