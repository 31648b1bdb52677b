import { AppError } from '@priyom/shared/errors';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { MediaRoom } from '../consultations/media-port.ts';
import type { Consultation } from '../consultations/model.ts';
import { unopened } from '../consultations/new-consultation.ts';
import { getMeeting } from '../consultations/open-consultation.ts';
import { getLead, getParticipant } from '../consultations/participants.ts';
import { consultationsOf } from '../consultations/repository.ts';
import { newId } from '../platform/ids.ts';
import type { Call } from './call.ts';
import type { Acting } from './gate.ts';
import type { JoinParams } from './join-params.ts';
import { letGo } from './let-go.ts';

/** Nobody looks at a picture of oneself for so long; afterwards the room closes by itself. */
const CHECK_MINUTES = 20;

/**
 * D11, D13: a device check over a real transport, at any time before or during the session. A room of its own with this
 * peer alone, in lane `waiting`; no arrival, no attendance, no presence.
 * @throws AppError FORBIDDEN for staff who do not lead it · MEDIA_UNAVAILABLE
 */
export async function joinCheck(call: Call, acting: Acting, params: JoinParams) {
  const { ports, announcer, session } = call;
  const doc = await sessionFor(call, acting, params.consultationId);
  if (!acting.grant && doc.leadId !== acting.staffId) throw new AppError('FORBIDDEN', { kind: 'participant' });
  await letGo(call);
  const participantId = acting.grant ? acting.grant.participantId : getLead(doc).id;
  const role = acting.grant?.guest?.role ?? getParticipant(doc, participantId).role;
  const peerId = newId();
  const room = checkRoom(ports.media.chooseNode(), peerId, ports.write.clock.now());
  const { rtpCapabilities } = params;
  const media = await ports.media.join(room, {
    peerId,
    role,
    lane: 'waiting',
    listens: false,
    rtpCapabilities,
    replaces: null,
    isHeld: false,
  });
  const { invitationId } = params;
  session.state = { kind: 'check', consultationId: doc._id, invitationId, room, peerId };
  const snapshot = ownPlaceIn(await announcer.snapshotOf(doc, participantId));
  const serverTime = ports.write.clock.now().toISOString();
  return { resumed: false, serverTime, snapshot, media };
}

/** A check is about one's own devices: names and words of others are not in its answer, so nobody need record it (D35). */
function ownPlaceIn(snapshot: Snapshot): Snapshot {
  const own = snapshot.participants.filter(({ id }) => id === snapshot.me.participantId);
  const nothing = { companions: [], invited: [], asks: [], chat: { lastSeq: 0, messages: [] }, capSuspended: null };
  return { ...snapshot, ...nothing, stage: 'waiting', participants: own };
}

async function sessionFor({ ports }: Call, { scope }: Acting, id: string): Promise<Consultation> {
  const existing = await consultationsOf(ports.database, scope).findById(id);
  if (existing) return existing;
  const meeting = await getMeeting(ports, scope, id);
  return unopened(scope.institutionId, meeting, await ports.policyOf(scope, meeting.policyId));
}

function checkRoom(node: { nodeId: string; bootId: string } | null, peerId: string, now: Date): MediaRoom {
  if (!node) throw new AppError('MEDIA_UNAVAILABLE', { kind: 'node' });
  const endsAt = new Date(now.getTime() + CHECK_MINUTES * 60_000);
  return { _id: `check-${peerId}`, room: { ...node, epoch: 1 }, endsAt, participants: [], isGroup: false };
}
