import { factText } from '@priyom/shared/domain/book/facts';
import { REGISTER_TABLE } from '@priyom/shared/domain/register/table';
import type { Command } from '../platform/aggregate/change.ts';
import { createAggregate } from '../platform/aggregate/create.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { RecordPorts } from '../protocols/ports.ts';
import type { Held, HeldParty } from '../records/held.ts';
import { type RegisterRow, registersModel } from './model.ts';
import { sealRows } from './sealed-rows.ts';

/** D25: with several parties in the room, a register drafted from verified attendance. Idempotent: its id is the consultation's. */
export async function draftRegister(ports: RecordPorts, scope: Scope, held: Held, command: Command): Promise<void> {
  if (held.parties.length < 2) return;
  const registers = ports.database.in(scope, registersModel);
  if (await registers.findById(held.consultationId)) return;
  const rows = held.parties.filter(party => party.attended).map(party => rowOf(held, party));
  const sealed = await sealRows(ports.keys, scope, held.consultationId, rows);
  try {
    await createAggregate(ports.write, registers, command, {
      table: REGISTER_TABLE,
      event: 'draft',
      id: held.consultationId,
      build: own => ({
        ...own,
        authorId: held.leadId,
        departmentId: held.departmentId,
        policyId: held.policyId,
        rows: sealed,
        textHash: null,
        signature: null,
      }),
    });
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error;
  }
}

function rowOf(held: Held, party: HeldParty): RegisterRow {
  const facts = { ...party.facts, topics: [], solution: '' };
  return {
    rowId: `party-${party.index}`,
    name: factText('citizenName', facts, { visitKind: held.policy.forms.visitKindWords }),
    note: '',
    minutesPresent: party.minutesPresent,
    fromAttendance: true,
    struck: false,
  };
}
