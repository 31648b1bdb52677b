import type { ConsentToSpeak } from '@priyom/shared/api/appointments';
import { offeredMethods, readAloud } from '@priyom/shared/domain/policy/rules';
import { missingConsents } from '../consents/current-consents.ts';
import { partyParticipantId } from '../consultations/participants.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Appointment } from './model.ts';
import type { VisitPorts } from './ports.ts';
import { seatsOf, speakerIdOf } from './seats.ts';

/** What is to be read aloud to whom before they can talk by telephone (D14, D16), by the text of this meeting. */
export async function consentsToSpeak(
  { database, policies }: VisitPorts,
  scope: Scope,
  { parties, policyId }: Appointment,
): Promise<ConsentToSpeak[]> {
  const { body: policy } = await policies.get(scope, policyId);
  if (!offeredMethods(policy).includes('phone')) return [];
  const lists = await Promise.all(
    seatsOf(parties).map(async seat => {
      const whose = { citizenId: speakerIdOf(seat), policy, method: 'phone' } as const;
      const missing = await missingConsents(database, scope, whose);
      return missing.map(({ text, spokenHash: textHash }): ConsentToSpeak => {
        const { purpose, version, title } = text;
        const lines = [...readAloud(text)];
        return { participantId: partyParticipantId(seat.index), purpose, version, textHash, title, lines };
      });
    }),
  );
  return lists.flat();
}
