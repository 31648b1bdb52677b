import type { Scope } from '../platform/mongo/scope.ts';
import { type LineFacts, openFacts } from './facts.ts';
import { completeLine, correctLine } from './follow-up.ts';
import { type BookLine, bookLinesModel, type LineSubject } from './model.ts';
import type { BookPorts } from './record-line.ts';

/** Of the version of a protocol that is signed and in force. */
export interface SignedTopics {
  versionId: string;
  signedBy: string;
  /** Why this version corrects the one before; empty for the first. */
  reason: string;
  topics: string;
}

export interface KeepTopicsPorts extends BookPorts {
  /** Undefined while no version is signed, or when the served person was erased. */
  signedTopics: (scope: Scope, subject: LineSubject) => Promise<SignedTopics | undefined>;
}

/**
 * Protocol and books name the same topics (D23, D24). A line that waits for its specialist gets them with the
 * confirmation; one that needs none is completed here; one that has others, because the protocol was corrected since,
 * gets a correcting line. Call it after each signing and each confirmation: whichever comes later sees both. Safe to
 * repeat.
 */
export async function keepTopics(ports: KeepTopicsPorts, scope: Scope, subject: LineSubject): Promise<void> {
  const signed = await ports.signedTopics(scope, subject);
  if (!signed) return;
  const all = await ports.database.in(scope, bookLinesModel).find({ 'subject.id': subject.id }, { sort: { seq: 1 } });
  const own = all.filter(line => line.subject.part === subject.part);
  for (const entry of own.filter(({ kind }) => kind === 'entry')) {
    const later = own.filter(({ about }) => about?.lineId === entry._id);
    await keepIn(ports, scope, entry, later, signed);
  }
}

async function keepIn(
  ports: BookPorts,
  scope: Scope,
  entry: BookLine,
  later: readonly BookLine[],
  { versionId, signedBy, reason, topics }: SignedTopics,
): Promise<void> {
  const isConfirmed = later.some(({ kind }) => kind === 'confirmation');
  if (entry.isToConfirm && !isConfirmed) return;
  const opened = await Promise.all([entry, ...later].map(line => openFacts(ports.keys, scope, line)));
  // A book without this column, or a person who was erased.
  if (opened[0]?.cells.topics === undefined) return;
  const cells: LineFacts['cells'] = Object.fromEntries(opened.flatMap(facts => Object.entries(facts?.cells ?? {})));
  if (cells.topics === topics) return;
  // The signed version's id: however often this runs, it writes one line for it.
  const command = { requestId: versionId, actor: { kind: 'staff', id: signedBy } } as const;
  if (isConfirmed) await correctLine(ports, scope, entry._id, command, { cells: { ...cells, topics }, note: reason });
  else await completeLine(ports, scope, entry._id, command, { cells: { topics }, note: '' });
}
