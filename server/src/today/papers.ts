import type { ProtocolStatus } from '@priyom/shared/domain/protocol/table';
import { type UnconfirmedLine, unconfirmedLinesModel } from '../books/model.ts';
import type { Database } from '../platform/mongo/database.ts';
import { oneOf } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { protocolsModel } from '../protocols/model.ts';
import { registersModel } from '../registers/model.ts';

export interface ProtocolCard {
  id: string;
  consultationId: string;
  partyIndex: number;
  status: ProtocolStatus;
}

/** Protocols of these consultations, every version. */
export async function protocolCards(database: Database, scope: Scope, ids: readonly string[]): Promise<ProtocolCard[]> {
  const found = await database.in(scope, protocolsModel).find({ consultationId: oneOf(ids) }, { sort: { _id: 1 } });
  return found.map(({ _id: id, consultationId, partyIndex, status }) => ({ id, consultationId, partyIndex, status }));
}

/** Journal lines of these consultations that still wait for their specialist (regulation 004 §4.4). */
export function linesToConfirm(database: Database, scope: Scope, ids: readonly string[]): Promise<UnconfirmedLine[]> {
  return database.in(scope, unconfirmedLinesModel).find({ consultationId: oneOf(ids) }, { sort: { at: 1 } });
}

export interface Paper {
  kind: 'signProtocol' | 'confirmLine' | 'signRegister';
  id: string;
  consultationId: string;
  /** Of a line: where it stands. */
  seriesId: string | null;
  since: Date;
}

/** What this person must still sign or confirm, of any day. */
export async function papersOf(database: Database, scope: Scope, staffId: string): Promise<Paper[]> {
  const [protocols, lines, registers] = await Promise.all([
    database.in(scope, protocolsModel).find({ authorId: staffId, status: 'draft' }),
    database.in(scope, unconfirmedLinesModel).find({ ownerId: staffId }),
    database.in(scope, registersModel).find({ authorId: staffId, status: 'draft' }),
  ]);
  return [
    ...protocols.map(({ _id: id, consultationId, history }): Paper => {
      return { kind: 'signProtocol', id, consultationId, seriesId: null, since: madeAt(history) };
    }),
    ...lines.map(({ _id: id, consultationId, seriesId, at }): Paper => {
      return { kind: 'confirmLine', id, consultationId, seriesId, since: at };
    }),
    ...registers.map(({ _id: id, history }): Paper => {
      return { kind: 'signRegister', id, consultationId: id, seriesId: null, since: madeAt(history) };
    }),
  ];
}

function madeAt(history: readonly { at: Date }[]): Date {
  return history[0]?.at ?? new Date(0);
}
