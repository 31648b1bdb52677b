import { PROTOCOL_TABLE } from '@priyom/shared/domain/protocol/table';
import type { Command, OwnFields } from '../platform/aggregate/change.ts';
import { createAggregate } from '../platform/aggregate/create.ts';
import { newId } from '../platform/ids.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Held, HeldParty } from '../records/held.ts';
import { type Protocol, protocolsModel } from './model.ts';
import type { RecordPorts } from './ports.ts';
import { sealField } from './sealed-fields.ts';

/**
 * D23: the draft of each party's protocol, prefilled with the reason in the person's own words. Runs when a
 * consultation begins, when a further family comes in (the form is beside the picture), and at the end; a party that has
 * one keeps it.
 */
export async function draftProtocols(ports: RecordPorts, scope: Scope, held: Held, command: Command): Promise<void> {
  // A group that was announced talks about its topic, about nobody in it: its paper is the register (regulation 004 §4.5).
  if (held.announcedAs) return;
  for (const party of held.parties) {
    // Only those who came: an absent family has no protocol and no journal row (D24).
    if (!party.attended) continue;
    await draftFor(ports, scope, held, party, command);
  }
}

async function draftFor(ports: RecordPorts, scope: Scope, held: Held, party: HeldParty, command: Command) {
  const protocols = ports.database.in(scope, protocolsModel);
  const existing = await protocols.findOne({ consultationId: held.consultationId, partyIndex: party.index });
  if (existing) return;
  const id = newId();
  const whose = { _id: id, citizenId: party.citizenId };
  const body = await sealField(ports.keys, scope, whose, 'body', {
    reason: party.facts.reason,
    topics: [],
    solution: '',
  });
  const privateNotes = await sealField(ports.keys, scope, whose, 'privateNotes', '');
  try {
    await createAggregate(
      ports.write,
      protocols,
      { ...command, requestId: `${command.requestId}:${party.index}` },
      {
        table: PROTOCOL_TABLE,
        event: 'draft',
        id,
        build: own => ({ ...own, ...firstVersion(held, party, ports.write.clock.now()), body, privateNotes }),
      },
    );
  } catch (error) {
    // Begin and end may draft at the same time; whoever was first is right.
    if (!(error instanceof DuplicateKeyError)) throw error;
  }
}

function firstVersion(held: Held, party: HeldParty, now: Date): Omit<Protocol, OwnOrSealed> {
  return {
    consultationId: held.consultationId,
    partyIndex: party.index,
    citizenId: party.citizenId,
    authorId: held.leadId,
    departmentId: held.departmentId,
    no: 1,
    basedOn: null,
    policyId: held.policyId,
    correctionReason: null,
    savedAt: now,
    final: null,
    textHash: null,
    signature: null,
  };
}

type OwnOrSealed = 'body' | 'privateNotes' | OwnFields;
