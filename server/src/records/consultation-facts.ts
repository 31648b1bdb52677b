import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { fullName } from '@priyom/shared/domain/book/facts';
import { getAppointment } from '../appointments/get-appointment.ts';
import type { Appointment } from '../appointments/model.ts';
import { partiesOf } from '../appointments/open-parties.ts';
import { type OpenParty, speakerOf } from '../appointments/party-words.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { seatIndexOf } from '../appointments/seats.ts';
import { attendanceOfSession } from '../attendance/repository.ts';
import { methodsUsed } from '../consultations/methods-used.ts';
import type { Consultation } from '../consultations/model.ts';
import { consultationsOf } from '../consultations/repository.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { StaffCard } from '../staff/directory.ts';
import type { Held, HeldConsultations, HeldParty } from './held.ts';
import { minutesPresent, type Presence } from './minutes-present.ts';
import { presenceOf } from './presence-of.ts';
import { presentWords } from './present-words.ts';

/** Reads consultation, attendance, appointment, people and policy into what the papers need; writes nothing. */
export function heldConsultations(ports: VisitPorts): HeldConsultations {
  return { getHeld: (scope, id) => getHeld(ports, scope, id) };
}

async function getHeld(ports: VisitPorts, scope: Scope, id: string): Promise<Held> {
  const doc = await consultationsOf(ports.database, scope).getById(id);
  const appointment = await getAppointment(ports, scope, id);
  const [parties, connections, lead, policy, institution, presentAt] = await Promise.all([
    partiesOf(ports, scope, appointment),
    attendanceOfSession(ports.database, doc),
    ports.directory.getStaffMember(scope, doc.leadId),
    ports.policies.get(scope, doc.policyId),
    ports.directory.institution(scope),
    presentWords(ports, scope, doc),
  ]);
  return {
    consultationId: id,
    isEnded: doc.status === 'ended' || doc.status === 'recorded',
    endKind: doc.outcome?.kind ?? null,
    leadId: doc.leadId,
    departmentId: doc.departmentId,
    policyId: policy.policyId,
    policyVersion: policy.version,
    policy: policy.body,
    asOne: asOne(doc, appointment, talkFacts(doc, { lead, zone: institution.zone, presentAt })),
    announcedAs: appointment.announced ? doc.title : '',
    parties: parties.map(party => {
      const seat = seatIndexOf(parties, party.index);
      return heldParty(party, doc, {
        seat,
        connections: presenceOf(doc, connections, seat),
        lead,
        zone: institution.zone,
        presentAt,
      });
    }),
  };
}

function asOne(doc: Consultation, { announced }: Appointment, facts: HeldParty['facts']): Held['asOne'] {
  if (announced) return { lineFor: 'consultation', facts: { ...facts, present: [] } };
  return isAmongColleagues(doc) ? { lineFor: 'peer', facts } : null;
}

interface Around {
  /** Of whom it depends whether the party came: `seatIndexOf`. */
  seat: number;
  connections: readonly Presence[];
  lead: StaffCard;
  zone: string;
  presentAt: Awaited<ReturnType<typeof presentWords>>;
}

function heldParty(party: OpenParty, doc: Consultation, around: Around): HeldParty {
  const { seat, connections, lead, zone, presentAt } = around;
  const end = doc.outcome?.at ?? null;
  // In the same write as the entry itself: connections are noted a moment later.
  const attended = doc.participants.some(one => one.partyIndex === seat && one.enteredAt !== null);
  return {
    index: party.index,
    citizenId: party.citizenId,
    attended,
    minutesPresent: minutesPresent(connections, end),
    facts: {
      ...sessionFacts(doc, zone, lead),
      served: party.served,
      child: party.kind === 'child',
      age: party.age,
      representative: party.representative,
      contact: party.contact.value,
      visitKind: party.visitKind,
      reason: party.reason,
      present: presentAt(seat, attended ? fullName(speakerOf(party)) : ''),
    },
  };
}

function sessionFacts(doc: Consultation, zone: string, lead: StaffCard) {
  return {
    startedAt: doc.startedAt ?? doc.planned.startsAt,
    endedAt: doc.outcome?.at ?? null,
    zone,
    method: doc.mode,
    methods: methodsUsed(doc),
    specialist: { ...lead.name, position: lead.position, department: lead.department },
  };
}

const NOBODY = { surname: '', given: '', patronymic: '' };

/** What it was about is the booking's title; whoever came stands in the column of who was there. */
function talkFacts(
  doc: Consultation,
  { lead, zone, presentAt }: Pick<Around, 'lead' | 'zone' | 'presentAt'>,
): HeldParty['facts'] {
  return {
    ...sessionFacts(doc, zone, lead),
    ...{ served: NOBODY, child: false, age: null, representative: null, contact: '', visitKind: 'first' },
    reason: doc.title,
    present: presentAt(-1, ''),
  };
}
