import type { ProtocolList } from '@priyom/shared/api/protocols';
import { durationMinutes, factText, shortName } from '@priyom/shared/domain/book/facts';
import { topicText } from '@priyom/shared/domain/policy/rules';
import type { Reach } from '@priyom/shared/domain/staff/rights';
import { oneOf } from '../platform/mongo/filter.ts';
import { type Protocol, protocolsModel } from '../protocols/model.ts';
import { openProtocolIfKept } from '../protocols/sealed-fields.ts';
import type { SignedIn } from '../staff/authorize.ts';
import { partyOf } from './held.ts';
import type { RecordsPorts } from './ports.ts';

const LIMIT = 300;

/** Protocols within the reader's reach, newest first; superseded versions are found from their successors. */
export async function listProtocols(ports: RecordsPorts, who: SignedIn, reach: Reach): Promise<Protocol[]> {
  const protocols = ports.database.in(who, protocolsModel);
  const options = { sort: { _id: -1 }, limit: LIMIT } as const;
  if (reach === 'institution') return protocols.find({ status: oneOf(['draft', 'signed'] as const) }, options);
  const own = await protocols.find({ authorId: who.staffId, status: oneOf(['draft', 'signed'] as const) }, options);
  if (reach !== 'department') return own;
  const others = await protocols.find(
    { departmentId: oneOf(who.departmentIds), status: oneOf(['draft', 'signed'] as const) },
    options,
  );
  return [...own, ...others.filter(each => each.authorId !== who.staffId)];
}

export async function protocolRow(
  ports: RecordsPorts,
  who: SignedIn,
  doc: Protocol,
): Promise<ProtocolList['protocols'][number]> {
  const held = await ports.held.getHeld(who, doc.consultationId);
  const { facts } = partyOf(held, doc.partyIndex);
  const words = await openProtocolIfKept(ports.keys, who, doc);
  const topics = (words?.final?.body ?? words?.body)?.topics ?? [];
  const author = await ports.directory.staffMember(who, doc.authorId);
  const all = { ...facts, topics: [], solution: '' };
  return {
    id: doc._id,
    consultationId: doc.consultationId,
    no: doc.no,
    status: doc.status,
    title: factText('servedName', all, { visitKind: held.policy.forms.visitKindWords }),
    heldAt: facts.startedAt.toISOString(),
    durationMinutes: facts.endedAt ? durationMinutes(facts.startedAt, facts.endedAt) : null,
    topics: topics.map(code => topicText(held.policy, code)),
    author: author ? shortName(author.name) : '',
    signedAt: doc.signature?.at.toISOString() ?? null,
    correctionReason: words?.correctionReason ?? '',
  };
}
