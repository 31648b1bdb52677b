import { factText } from '@priyom/shared/domain/book/facts';
import { REGISTER_TABLE } from '@priyom/shared/domain/register/table';
import type { Command } from '../platform/aggregate/change.ts';
import { createAggregate } from '../platform/aggregate/create.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { RecordPorts } from '../protocols/ports.ts';
import type { Held, HeldParty } from '../records/held.ts';
import { type RegisterRow, registersModel } from './model.ts';
import { sealRowWords } from './sealed-words.ts';

/** D25: with several parties in the room, a register drafted from verified attendance. Idempotent: its id is the consultation's. */
export async function draftRegister(ports: RecordPorts, scope: Scope, held: Held, command: Command): Promise<void> {
  if (held.parties.length < 2 && !held.announcedAs) return;
  const registers = ports.database.in(scope, registersModel);
  if (await registers.findById(held.consultationId)) return;
  const attended = held.parties.filter(party => party.attended);
  const rows = await Promise.all(attended.map(party => rowOf(ports, scope, held, party)));
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
        rows,
        head: null,
        textHash: null,
        signature: null,
      }),
    });
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error;
  }
}

async function rowOf({ keys }: RecordPorts, scope: Scope, held: Held, party: HeldParty): Promise<RegisterRow> {
  const facts = { ...party.facts, topics: [], solution: '' };
  const name = factText('citizenName', facts, { visitKind: held.policy.forms.visitKindWords });
  const whose = { rowId: `party-${party.index}`, citizenId: party.citizenId };
  return {
    ...whose,
    words: await sealRowWords(keys, scope, held.consultationId, whose, { name, note: '' }),
    minutesPresent: party.minutesPresent,
    fromAttendance: true,
    struck: false,
  };
}
