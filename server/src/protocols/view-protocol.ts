import type { ProtocolView } from '@priyom/shared/api/protocols';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Held } from '../records/held.ts';
import { type Protocol, protocolsModel } from './model.ts';
import type { RecordPorts } from './ports.ts';
import { openProtocol } from './sealed-fields.ts';
import { protocolFacts } from './sign-protocol.ts';

/** As one reader sees it: private notes are the author's alone; a signed version shows the facts that were signed. */
export async function viewProtocol(
  ports: RecordPorts,
  scope: Scope,
  doc: Protocol,
  readerId: string,
): Promise<ProtocolView> {
  const held = await ports.held.getHeld(scope, doc.consultationId);
  const words = await openProtocol(ports.keys, scope, doc);
  const mine = doc.authorId === readerId;
  const why = whyNotSign(doc, held, mine);
  const { protocol: form } = held.policy.forms;
  const facts = words.final?.facts ?? protocolFacts(held, doc.partyIndex, words.body);
  return {
    id: doc._id,
    v: doc.v,
    consultationId: doc.consultationId,
    partyIndex: doc.partyIndex,
    no: doc.no,
    status: doc.status,
    body: words.final?.body ?? words.body,
    privateNotes: mine ? words.privateNotes : '',
    facts,
    form: { title: form.title, rows: form.rows.filter(row => facts[row.source] || !row.onlyIfFilled) },
    savedAt: doc.savedAt.toISOString(),
    mine,
    maySign: why === '',
    whyNotSign: why,
    signed: signatureOf(doc, words.signerName),
    correctionReason: words.correctionReason,
    policy: { orderNo: held.policy.identity.orderNo, version: held.policyVersion },
    versions: await versionsOf(ports, scope, doc),
  };
}

function whyNotSign(doc: Protocol, held: Held, mine: boolean): ProtocolView['whyNotSign'] {
  if (doc.status !== 'draft') return 'alreadySigned';
  if (!mine) return 'notAuthor';
  return held.isEnded ? '' : 'notEnded';
}

function signatureOf(doc: Protocol, name: string): ProtocolView['signed'] {
  if (!doc.signature) return null;
  const { at, position } = doc.signature;
  return { at: at.toISOString(), by: name, position, checkCode: checkCode(doc) };
}

/** Printed at the foot: whoever holds the paper can have it compared with the stored version. */
function checkCode(doc: Protocol): string {
  const code = (doc.textHash ?? '').slice(0, 8).toUpperCase();
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

async function versionsOf(ports: RecordPorts, scope: Scope, doc: Protocol): Promise<ProtocolView['versions']> {
  const all = await ports.database
    .in(scope, protocolsModel)
    .find({ consultationId: doc.consultationId, partyIndex: doc.partyIndex }, { sort: { no: 1 } });
  return all.map(({ _id, no, status, savedAt, signature }) => ({
    id: _id,
    no,
    status,
    at: (signature?.at ?? savedAt).toISOString(),
  }));
}
