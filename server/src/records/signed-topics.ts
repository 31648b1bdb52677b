import { topicText } from '@priyom/shared/domain/policy/rules';
import type { SignedTopics } from '../books/keep-topics.ts';
import type { LineSubject } from '../books/model.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { currentVersions } from '../protocols/current-versions.ts';
import { openProtocolIfKept } from '../protocols/sealed-fields.ts';
import type { RecordsPorts } from './ports.ts';

type Ports = Pick<RecordsPorts, 'database' | 'keys' | 'policies'>;

/**
 * What the signed protocol of a party says about its topics, in the words of the policy it was held under. Undefined
 * while none is signed (a draft may still change), and when the served person was erased.
 */
export async function signedTopics(
  ports: Ports,
  scope: Scope,
  subject: LineSubject,
): Promise<SignedTopics | undefined> {
  const { id: consultationId, part: partyIndex } = subject;
  const [current] = await currentVersions(ports.database, scope, { consultationId, partyIndex });
  if (!current?.signature) return undefined;
  const words = await openProtocolIfKept(ports.keys, scope, current);
  if (!words?.final) return undefined;
  const { body: policy } = await ports.policies.get(scope, current.policyId);
  return {
    versionId: current._id,
    signedBy: current.signature.staffId,
    reason: words.correctionReason,
    topics: words.final.body.topics.map(code => topicText(policy, code)).join('; '),
  };
}
