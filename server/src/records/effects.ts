import { localOf } from '@priyom/shared/calendar/zone';
import { factTexts } from '@priyom/shared/domain/book/facts';
import type { Book } from '@priyom/shared/domain/policy/schema';
import { type KeepTopicsPorts, keepTopics } from '../books/keep-topics.ts';
import { recordLine } from '../books/record-line.ts';
import { consultationsModel } from '../consultations/model.ts';
import type { DueJob } from '../platform/due/job.ts';
import type { DueRunner } from '../platform/due/runner.ts';
import { supersedePrevious } from '../protocols/correct-protocol.ts';
import { draftProtocols } from '../protocols/draft-protocol.ts';
import { handOverDrafts } from '../protocols/hand-over-drafts.ts';
import { protocolsModel } from '../protocols/model.ts';
import type { RecordPorts } from '../protocols/ports.ts';
import { draftRegister } from '../registers/draft-register.ts';
import { registersModel } from '../registers/model.ts';
import type { Held, HeldParty } from './held.ts';
import { PAPER_EFFECTS, recordIfComplete } from './record-consultation.ts';

export type Ports = RecordPorts & { books: KeepTopicsPorts };

/**
 * Papers are effects of history (model §3): what a consultation's beginning and end put into `due` is carried out here,
 * at least once, each step idempotent. Live code never calls records.
 */
export function handleRecordEffects(runner: DueRunner, ports: Ports): void {
  for (const kind of PAPER_EFFECTS) {
    runner.handle(consultationsModel, kind, async job => {
      await MAKES[kind](ports, job);
      await recordIfComplete(ports, job.scope, job.id, job.command);
    });
  }
  runner.handle(protocolsModel, 'supersede-previous', ({ scope, id, command }) =>
    supersedePrevious(ports, scope, id, command),
  );
  runner.handle(protocolsModel, 'journal-topics', async ({ scope, id }) => {
    const { consultationId, partyIndex } = await ports.database.in(scope, protocolsModel).getById(id);
    await keepTopics(ports.books, scope, { kind: 'consultation', id: consultationId, part: partyIndex });
  });
  runner.handle(protocolsModel, 'record-if-complete', async ({ scope, id, command }) => {
    const { consultationId } = await ports.database.in(scope, protocolsModel).getById(id);
    await recordIfComplete(ports, scope, consultationId, command);
  });
  runner.handle(registersModel, 'record-if-complete', ({ scope, id, command }) =>
    recordIfComplete(ports, scope, id, command),
  );
}

const MAKES: Record<(typeof PAPER_EFFECTS)[number], (ports: Ports, job: DueJob) => Promise<void>> = {
  'protocol-draft': async (ports, { scope, id, command }) =>
    draftProtocols(ports, scope, await ports.held.getHeld(scope, id), command),
  'papers-hand-over': (ports, { scope, id, entry, command }) => {
    const { from, to } = entry.data ?? {};
    return handOverDrafts(ports, scope, { consultationId: id, from: String(from), to: String(to) }, command);
  },
  'book-line': writeLines,
  'register-draft': async (ports, { scope, id, command }) =>
    draftRegister(ports, scope, await ports.held.getHeld(scope, id), command),
};

/** D24: exactly one line per held consultation and served party, in every book that the policy keeps for it. */
async function writeLines(ports: Ports, { scope, id, command }: DueJob): Promise<void> {
  const held = await ports.held.getHeld(scope, id);
  if (held.asOne) return writeLinesAsOne(ports, { scope, id, command }, held, held.asOne);
  const books = held.policy.books.filter(book => book.lineFor === 'consultation');
  for (const party of held.parties.filter(each => each.attended)) {
    const subject = { kind: 'consultation', id, part: party.index } as const;
    for (const book of books) {
      await recordLine(ports.books, scope, {
        book,
        subject,
        citizenId: party.citizenId,
        staffId: held.leadId,
        departmentId: held.departmentId,
        date: localOf(party.facts.startedAt, party.facts.zone).date,
        cells: cellsOf(held, party.facts, book),
        by: command.actor,
        requestId: `${command.requestId}:${book.code}:${party.index}`,
      });
    }
    // When somebody was quicker and the protocol is signed already.
    await keepTopics(ports.books, scope, subject);
  }
}

/**
 * D34, ux §7: colleagues have a journal of their own where the policy keeps one, and no other paper. An announced group has
 * one line in the journal of consultations; who came stands in its register (regulation 004 §4.4, §4.5).
 */
async function writeLinesAsOne(
  ports: Ports,
  { scope, id, command }: Pick<DueJob, 'scope' | 'id' | 'command'>,
  held: Held,
  { lineFor, facts }: NonNullable<Held['asOne']>,
): Promise<void> {
  for (const book of held.policy.books.filter(each => each.lineFor === lineFor)) {
    await recordLine(ports.books, scope, {
      book,
      subject: { kind: 'consultation', id, part: 0 },
      citizenId: null,
      staffId: held.leadId,
      departmentId: held.departmentId,
      date: localOf(facts.startedAt, facts.zone).date,
      cells: cellsOf(held, facts, book),
      by: command.actor,
      requestId: `${command.requestId}:${book.code}`,
    });
  }
}

/** Without the topics: they are the signed protocol's. */
function cellsOf(held: Held, known: HeldParty['facts'], book: Book) {
  const facts = { ...known, topics: held.announcedAs ? [held.announcedAs] : [], solution: '' };
  const sources = new Set([...book.columns, ...book.head].map(column => column.source));
  return factTexts([...sources], facts, { visitKind: held.policy.forms.visitKindWords });
}
