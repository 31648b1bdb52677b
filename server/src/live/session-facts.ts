import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { getAppointment } from '../appointments/get-appointment.ts';
import { checkMissing } from '../consultations/call-participant.ts';
import { openSuspension } from '../consultations/cap.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import { isInRoom } from '../consultations/participants.ts';
import type { ConsultationPorts, KnownGuest, PartyPerson, StaffPerson } from '../consultations/ports.ts';
import { openRefusal, openText } from '../consultations/sealed-words.ts';
import { lastMessages, type OpenMessage, openWhole } from '../messages/read-messages.ts';
import { phoneEndOf } from '../platform/crypto/normalise.ts';
import { type Interpreted, interpretedIn, wasInterpreted } from '../records/interpretation.ts';
import type { Names } from './names.ts';
import type { KnownPeople } from './person-view.ts';
import type { Rooms } from './rooms.ts';

const MESSAGES_SHOWN = 50;
const MINUTE = 60_000;

/** Everything the viewers of one session see, opened and read once; what each may see is snapshot.ts. */
export interface SessionFacts extends KnownPeople {
  policy: PolicyBody;
  now: Date;
  companions: ReadonlyMap<string, string>;
  inviteReasons: ReadonlyMap<string, string>;
  refusals: ReadonlyMap<string, { reason: string; next: string }>;
  /** Last digits of numbers given in this talk, by participant; empty: the booked one. */
  phoneEnds: ReadonlyMap<string, string>;
  suspensionReason: string;
  messages: readonly OpenMessage[];
  leadState: Snapshot['leadState'];
  checkMissing: boolean;
  /** Of a session that is over: for the citizens' last page. */
  interpreted: Interpreted;
}

export interface FactPorts {
  ports: ConsultationPorts;
  names: Names;
  rooms: Rooms;
}

export async function gatherFacts(live: FactPorts, doc: Consultation): Promise<SessionFacts> {
  const { ports } = live;
  const policy = await ports.policyOf(doc, doc.policyId);
  const now = ports.write.clock.now();
  const [staff, parties, guests, words, messages, isCheckMissing, interpreted] = await Promise.all([
    staffOf(live, doc),
    partiesOf(live, doc),
    guestsOf(live, doc),
    openWords(ports, doc),
    openMessages(ports, doc),
    // Only before the start is there anything to call.
    doc.status === 'open' ? checkMissing(ports, doc) : false,
    interpretedOf(ports, doc),
  ]);
  const leadState = leadStateOf(live, doc, policy, now);
  const known = { doc, policy, now, staff, parties, guests, ...words, messages };
  return { ...known, leadState, checkMissing: isCheckMissing, interpreted };
}

async function interpretedOf({ database }: ConsultationPorts, doc: Consultation): Promise<Interpreted> {
  if (!wasInterpreted(doc)) return new Map();
  return interpretedIn(database, doc, (await getAppointment({ database }, doc, doc._id)).parties);
}

/** The names alone: for a message of the chat. */
export async function gatherPeople(live: FactPorts, doc: Consultation): Promise<KnownPeople> {
  const people = [staffOf(live, doc), partiesOf(live, doc), guestsOf(live, doc)] as const;
  const [staff, parties, guests] = await Promise.all(people);
  return { doc, staff, parties, guests };
}

async function staffOf({ names }: FactPorts, doc: Consultation): Promise<Map<string, StaffPerson>> {
  const ids = new Set([...doc.participants, ...doc.asks].flatMap(({ staffId }) => staffId ?? []));
  return mapOf([...ids], async id => [id, await names.staff(doc, id)]);
}

function partiesOf({ names }: FactPorts, doc: Consultation): Promise<ReadonlyMap<number, PartyPerson>> {
  return names.parties(
    doc,
    doc._id,
    doc.parties.map(({ index }) => index),
  );
}

/** Those who have a place, and those about whom a citizen is asked. */
async function guestsOf({ names }: FactPorts, doc: Consultation): Promise<Map<string, KnownGuest>> {
  const seated = doc.participants.filter(({ role }) => role === 'guest' || role === 'interpreter');
  const asked = doc.asks.filter(({ guestRole }) => guestRole);
  const ids = new Set([...seated, ...asked].map(({ id }) => id));
  return mapOf([...ids], async id => [id, await names.guest(doc, id)]);
}

async function openWords({ keys }: ConsultationPorts, doc: Consultation) {
  const open = openSuspension(doc);
  const [companions, inviteReasons, refusals, phoneEnds, suspensionReason] = await Promise.all([
    mapOf(doc.companions, async ({ id, who }) => [id, await openText(keys, doc, doc._id, 'companion', who)]),
    mapOf(reasonsOf(doc), async ({ id, sealed }) => [id, await openText(keys, doc, doc._id, 'inviteReason', sealed)]),
    mapOf(doc.participants.filter(isRefused), async ({ id, words }) => [id, await openRefusal(keys, doc, words)]),
    mapOf(doc.participants, async ({ id, phoneGiven }) => [
      id,
      phoneEndOf(await openText(keys, doc, doc._id, 'phone', phoneGiven ?? null)),
    ]),
    openText(keys, doc, doc._id, 'suspension', open?.reason ?? null),
  ]);
  return { companions, inviteReasons, refusals, phoneEnds, suspensionReason };
}

const isRefused = ({ words }: Participant): boolean => words !== null;

/** A colleague's participant has the id of the ask that led to it, and the same reason. */
function reasonsOf(doc: Consultation): { id: string; sealed: string | null }[] {
  const asked = doc.asks.filter(ask => ask.reason !== null);
  return asked.map(({ id, reason }) => ({ id, sealed: reason }));
}

async function openMessages({ database, keys }: ConsultationPorts, doc: Consultation): Promise<OpenMessage[]> {
  const messages = await lastMessages(database, doc, MESSAGES_SHOWN);
  return Promise.all(messages.map(message => openWhole(keys, doc, message)));
}

/** For the one who waits: is the specialist here, in another meeting, late. */
function leadStateOf(
  { ports, rooms }: FactPorts,
  doc: Consultation,
  { session }: PolicyBody,
  now: Date,
): Snapshot['leadState'] {
  if (isInRoom(doc, 'lead')) return 'inRoom';
  if (rooms.elsewhereInRoom(doc.leadId, doc._id)) return 'busy';
  if (now.getTime() > doc.planned.startsAt.getTime() + session.lateAfterMinutes * MINUTE) return 'late';
  return ports.presence.isOnline(doc, doc.leadId) ? 'online' : 'away';
}

async function mapOf<T, K, V>(items: readonly T[], entry: (item: T) => Promise<[K, V]>): Promise<Map<K, V>> {
  return new Map(await Promise.all(items.map(entry)));
}
