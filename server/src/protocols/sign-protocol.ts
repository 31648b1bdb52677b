import { createHash } from 'node:crypto';
import { type ConsultationFacts, factTexts } from '@priyom/shared/domain/book/facts';
import { areTopics, topicText } from '@priyom/shared/domain/policy/rules';
import type { FactSource } from '@priyom/shared/domain/policy/schema';
import { PROTOCOL_TABLE } from '@priyom/shared/domain/protocol/table';
import { AppError } from '@priyom/shared/errors';
import { type Command, moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Held, partyOf } from '../records/held.ts';
import { type FinalText, type Protocol, protocolsModel } from './model.ts';
import type { RecordPorts } from './ports.ts';
import { requireDraftOf } from './save-protocol.ts';
import { openProtocol, sealField, sealSigner } from './sealed-fields.ts';

/** The facts of every row of the policy's protocol form. */
export function protocolFacts(held: Held, index: number, body: FinalText['body']): Partial<Record<FactSource, string>> {
  const facts: ConsultationFacts = {
    ...partyOf(held, index).facts,
    reason: body.reason,
    topics: body.topics.map(code => topicText(held.policy, code)),
    solution: body.solution,
  };
  const sources = held.policy.forms.protocol.rows.map(row => row.source);
  return factTexts(sources, facts, { visitKind: held.policy.forms.visitKindWords });
}

/**
 * Signs a draft into an immutable version: its text and facts are sealed together and hashed as stored, so the hash
 * stays true after the person's data are erased. The password is asked again.
 * @throws AppError FORBIDDEN · PASSWORD_WRONG · INVALID_STATE before the end · TOPIC_REQUIRED · CONFLICT
 */
export async function signProtocol(
  ports: RecordPorts,
  scope: Scope,
  id: string,
  command: Command,
  signing: { v: number; password: string },
): Promise<Protocol> {
  const protocols = ports.database.in(scope, protocolsModel);
  const before = await protocols.getById(id);
  if (before.history.some(entry => entry.requestId === command.requestId && entry.by.id === command.actor.id))
    return before;
  requireDraftOf(before, command.actor.id);
  await ports.signers.requirePassword(scope, command.actor.id, signing.password);
  const held = await ports.held.getHeld(scope, before.consultationId);
  const { body } = await openProtocol(ports.keys, scope, before);
  requireComplete(held, body);
  const final: FinalText = { body, facts: protocolFacts(held, before.partyIndex, body) };
  const sealed = await sealField(ports.keys, scope, before, 'final', final);
  const signer = await ports.signers.signerOf(scope, command.actor.id);
  const name = await sealSigner(ports.keys, scope, id, signer.fullName);
  const { doc } = await writeAggregate(ports.write, protocols, id, command, (doc, now) => {
    if (doc.v !== signing.v || doc.body !== before.body) throw new AppError('CONFLICT', { kind: 'protocol', v: doc.v });
    return moveTo(PROTOCOL_TABLE, doc, 'sign', {
      set: {
        final: sealed,
        textHash: createHash('sha256').update(sealed).digest('hex'),
        signature: { at: now, staffId: command.actor.id, name, position: signer.position },
      },
      due: {
        add: [
          ...(doc.basedOn ? [{ kind: 'supersede-previous', at: now }] : []),
          { kind: 'journal-topics', at: now },
          { kind: 'record-if-complete', at: now },
        ],
      },
    });
  });
  return doc;
}

function requireComplete(held: Held, body: FinalText['body']): void {
  if (!held.isEnded) throw new AppError('INVALID_STATE', { kind: 'consultation', status: 'running', event: 'sign' });
  if (body.topics.length === 0 || !areTopics(held.policy, body.topics)) throw new AppError('TOPIC_REQUIRED');
}
