import { fullName } from '@priyom/shared/domain/book/facts';
import type { Router } from 'express';
import type { VisitPorts } from './appointments/ports.ts';
import type { ConfirmPorts } from './books/confirm-with-topics.ts';
import { bookRoutes } from './books/routes.ts';
import type { Foundation } from './foundation.ts';
import { heldConsultations } from './records/consultation-facts.ts';
import { handleRecordEffects } from './records/effects.ts';
import type { RecordsPorts } from './records/ports.ts';
import { recordIfComplete } from './records/record-consultation.ts';
import { recordRoutes } from './records/routes.ts';
import { signedTopics } from './records/signed-topics.ts';
import { requirePassword } from './staff/check-password.ts';

/** Protocols, registers, journals: declares their due handlers and gives their routes. Once, before the runner starts. */
export function addPapers(foundation: Foundation, visits: VisitPorts): Router[] {
  const { database, keys, write, books, directory, policies, audit, staff, runner, auth } = foundation;
  const journals: RecordsPorts['books'] = {
    ...books,
    signedTopics: (scope, subject) => signedTopics({ database, keys, policies }, scope, subject),
  };
  const ports: RecordsPorts = {
    database,
    keys,
    write,
    books: journals,
    directory,
    policies,
    audit,
    held: heldConsultations(visits),
    signers: {
      requirePassword: (scope, staffId, password) => requirePassword(staff, scope, staffId, password),
      signerOf: async (scope, staffId) => {
        const { name, position } = await directory.getStaffMember(scope, staffId);
        return { fullName: fullName(name), position };
      },
    },
  };
  handleRecordEffects(runner, ports);
  const confirming: ConfirmPorts = {
    ...journals,
    policies,
    directory,
    audit,
    onConfirmed: (scope, consultationId, { requestId, actor }) =>
      recordIfComplete(ports, scope, consultationId, { requestId: `${requestId}:record`, actor }),
  };
  return [recordRoutes(ports, auth), bookRoutes(confirming, auth)];
}
