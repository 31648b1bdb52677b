import type { Stack } from './stack.ts';
import type { StoredData } from './stored.ts';

/** What has to be true of a held consultation, and is not yet; null when all of it is. `parties`: whose papers exist. */
export async function whyNotHeld(stored: StoredData, consultationId: string, parties: number): Promise<string | null> {
  const [consultation] = await stored.all('consultations', { _id: consultationId });
  const [appointment] = await stored.all('appointments', { _id: consultationId });
  const attendance = await stored.all('attendance', { consultationId });
  const drafts = await stored.all('protocols', { consultationId });
  const lines = await stored.all('bookLines', { 'subject.id': consultationId });
  const unconfirmed = await stored.all('unconfirmedLines', { consultationId });
  const reserved = (await stored.all('books')).flatMap(book => book.reserved);
  const state = {
    status: consultation?.status,
    due: consultation?.due.map((entry: { kind: string }) => entry.kind),
    appointment: appointment?.status,
    isHolding: appointment?.holding,
    appointmentDue: appointment?.due.length,
    attended: attendance.length > 0,
    open: attendance.filter(one => one.leftAt === null).length,
    drafts: drafts.map(one => [one.partyIndex, one.status]),
    lines: lines.length,
    unconfirmed: unconfirmed.length,
    reserved: reserved.length,
  };
  const wanted: typeof state = {
    status: 'ended',
    due: [],
    appointment: 'held',
    isHolding: false,
    appointmentDue: 0,
    attended: true,
    open: 0,
    drafts: Array.from({ length: parties }, (_, index) => [index, 'draft']),
    lines: parties,
    unconfirmed: parties,
    reserved: 0,
  };
  const [is, must] = [JSON.stringify(state), JSON.stringify(wanted)];
  return is === must ? null : `${consultationId} is ${is}, not ${must}`;
}

/** Whether the media node keeps a room of a meeting that is over; while no other one goes on. */
export async function whyMediaGoOn(stack: Stack): Promise<string | null> {
  const { rooms, peers } = await stack.media();
  return rooms === 0 && peers === 0 ? null : `the media node has ${peers} people in ${rooms} rooms`;
}

/** Everything that a begun session makes due at once is done; timers are left. */
export async function whyNotSettled(stored: StoredData, consultationId: string): Promise<string | null> {
  const [consultation] = await stored.all('consultations', { _id: consultationId });
  const [appointment] = await stored.all('appointments', { _id: consultationId });
  const now = new Date();
  const due = [...(consultation?.due ?? []), ...(appointment?.due ?? [])].filter(entry => entry.at <= now);
  const isClaimed = Boolean(consultation?.claimedUntil ?? appointment?.claimedUntil);
  if (consultation?.status !== 'running') return `${consultationId} is ${consultation?.status}`;
  if (due.length > 0 || isClaimed) return `${consultationId} waits for ${due.map(entry => entry.kind).join()}`;
  return appointment?.status === 'inSession' ? null : `its appointment is ${appointment?.status}`;
}

/** How often the network was so weak that the pictures were left out: of one that only broke, never. */
export async function timesLeftToVoice(stored: StoredData, consultationId: string): Promise<number> {
  return (await changesByNetwork(stored, consultationId)).length;
}

/** What the network has left of the talk: it takes the pictures, and tries them again every now and then. */
export async function leftByNetwork(stored: StoredData, consultationId: string): Promise<string | undefined> {
  return (await changesByNetwork(stored, consultationId)).at(-1)?.data?.mode;
}

async function changesByNetwork(stored: StoredData, consultationId: string) {
  const [consultation] = await stored.all('consultations', { _id: consultationId });
  const history: { data?: { cause?: string; mode?: string } }[] = consultation?.history ?? [];
  return history.filter(({ data }) => data?.cause === 'network');
}
