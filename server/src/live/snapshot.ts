import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { offeredMethods, whyAndHowToContest } from '@priyom/shared/domain/policy/rules';
import type { AskView, ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { isAsked } from '../consultations/answer-ask.ts';
import { openSuspension } from '../consultations/cap.ts';
import { hallOf } from '../consultations/hall-rules.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import { getParticipant, isIn } from '../consultations/participants.ts';
import { mayRead } from '../messages/read-messages.ts';
import { type Connection, isReachable } from './connection.ts';
import { hallFacts, hallPart, seenInWebinar } from './hall-facts.ts';
import { viewInvited } from './invited-view.ts';
import { readerOf, viewMessage } from './message-view.ts';
import { isFromOutside, type Sight, sightOf, viewGuest, viewPerson, viewStaff } from './person-view.ts';
import type { Rooms } from './rooms.ts';
import type { SessionFacts } from './session-facts.ts';
import { stageOf } from './stage.ts';

/** Everything one viewer may see, enough to redraw the screen from nothing (design rule 5). The reason is never in it. */
export function snapshotFor(facts: SessionFacts, rooms: Rooms, participantId: string): Snapshot {
  const { doc, policy, now } = facts;
  const me = getParticipant(doc, participantId);
  const sight = sightOf(me);
  const suspension = openSuspension(doc);
  const visible = visibleTo(doc, me, sight);
  return {
    rev: doc.v,
    consultationId: doc._id,
    stage: stageOf(doc, me, now),
    me: { participantId, role: me.role, mayLead: me.staffId === doc.leadId, ...removalOf(facts, me) },
    status: doc.status,
    plannedStartAt: doc.planned.startsAt.toISOString(),
    plannedMinutes: doc.planned.minutes,
    startedAt: iso(doc.startedAt),
    endsAt: iso(doc.endsAt),
    capMinutes: doc.capMinutes,
    warningsAt: doc.warningsAt,
    // Why the time is not limited is between the staff: what is a crisis to them may be read over a shoulder.
    capSuspended: suspension && {
      at: suspension.at.toISOString(),
      reason: sight === 'guest' ? '' : facts.suspensionReason,
    },
    hold: doc.hold && { kind: doc.hold.kind, at: doc.hold.at.toISOString() },
    share: isIn(me) && doc.share ? { participantId: doc.share.participantId, at: doc.share.at.toISOString() } : null,
    mode: doc.mode,
    // How they talk is the citizen's and the specialist's.
    modes: isFromOutside(me) ? [doc.mode] : offeredMethods(policy),
    modeCause: doc.modeCause,
    networkOf: doc.modeCause === 'network' && doc.mode === 'voice' ? (doc.networkOf ?? null) : null,
    group: doc.isGroup,
    hall: hallFacts(doc, me),
    peer: isAmongColleagues(doc),
    hasProtocols: !isAmongColleagues(doc) && !doc.isAnnounced,
    title: doc.title,
    participants: visible.map(who => viewParticipant(facts, rooms, who, me, sight)),
    companions: companionsOf(facts, visible),
    invited: sight === 'lead' ? viewInvited(facts) : [],
    offered: sight === 'lead' ? offeredIn(doc) : null,
    asks: asksTo(facts, me, sight),
    quietly: sight === 'lead' ? askedQuietly(doc) : [],
    leadState: facts.leadState,
    chat: chatFor(facts, me, sight),
    checkMissing: sight === 'lead' && facts.checkMissing,
    ended: endedOf(facts, me),
  };
}

/**
 * Who is in the room is seen by everybody in it (rule 11); who waits or is expected, only by the lead. A colleague who is
 * rung with the citizens' «Хорошо» is seen by them too: whoever has allowed somebody in waits for them to appear.
 */
function visibleTo(doc: Consultation, me: Participant, sight: Sight): Participant[] {
  const seen = hallOf(doc)?.form === 'webinar' ? doc.participants.filter(seenInWebinar(doc, me)) : doc.participants;
  return seen.filter(who => {
    if (who.id === me.id || who.role === 'lead' || isIn(who)) return true;
    if (sight === 'guest' && who.role === 'colleague') return who.status === 'invited' && isIn(me);
    return sight === 'lead' && who.role !== 'colleague';
  });
}

function viewParticipant(
  facts: SessionFacts,
  rooms: Rooms,
  who: Participant,
  me: Participant,
  sight: Sight,
): ParticipantView {
  const connection = rooms.find(facts.doc._id, who.id);
  const isMine = who.id === me.id;
  const isOpen = sight === 'lead' || isMine;
  return {
    id: who.id,
    role: who.role,
    ...viewPerson(facts, who, sight),
    status: who.status,
    connection: connectionOf(connection),
    peerId: connection?.peerId ?? null,
    sources: connection?.sources.filter(({ source }) => source !== 'probe') ?? [],
    waitingSince: isOpen ? iso(who.waitingSince) : null,
    calledUntil: isOpen ? iso(who.calledUntil) : null,
    devices: isOpen ? who.devices : null,
    deviceCount: isOpen ? who.clientIds.length : 0,
    leftHow: sight === 'lead' ? who.leftHow : null,
    ...phoneOf(facts, who, isOpen),
    signal:
      (sight !== 'guest' || isMine) && who.signal ? { kind: who.signal.kind, at: who.signal.at.toISOString() } : null,
    part: hallPart(facts.doc, who),
  };
}

/** That somebody is heard by telephone is seen by all; on the way there it is between them and the lead. */
function phoneOf(
  facts: SessionFacts,
  { id, phoneSince, phoneTry, partyIndex }: Participant,
  isOpen: boolean,
): Pick<ParticipantView, 'phone' | 'phoneAt' | 'phoneEnd'> {
  const tried = isOpen && phoneTry ? phoneTry : { state: 'none' as const, at: null };
  const { state: phone, at } = phoneSince ? { state: 'talking' as const, at: phoneSince } : tried;
  const booked = partyIndex === null ? '' : (facts.parties.get(partyIndex)?.phoneEnd ?? '');
  return { phone, phoneAt: iso(at), phoneEnd: isOpen ? facts.phoneEnds.get(id) || booked : '' };
}

function connectionOf(connection: Connection | undefined): ParticipantView['connection'] {
  if (!connection) return 'none';
  return isReachable(connection) ? 'up' : 'interrupted';
}

/** Those beside people whom the viewer sees here. */
function companionsOf({ doc, companions }: SessionFacts, visible: readonly Participant[]): Snapshot['companions'] {
  const here = new Set(visible.filter(({ status }) => status !== 'left').map(({ id }) => id));
  return doc.companions
    .filter(one => one.until === null && here.has(one.statedBy))
    .map(({ id, relation, side, statedBy, from }) => ({
      ...{ id, relation, side, statedBy, from: from.toISOString() },
      who: companions.get(id) ?? '',
    }));
}

function asksTo(facts: SessionFacts, me: Participant, sight: Sight): AskView[] {
  const open = facts.doc.asks.filter(
    ask => ask.state === 'open' && isAsked(facts.doc, ask, me.id) && !ask.saidYes.includes(me.id),
  );
  return open.map(({ id: askId, kind, staffId, guestRole, question = null }): AskView => {
    if (guestRole) {
      const guest = viewGuest(facts, askId);
      return { askId, kind, who: guest.shownAs, about: guest.about, guestRole, question, reason: '' };
    }
    // A colleague who may come in is who it is about; whatever else is asked, the lead asks.
    const whose = kind === 'colleagueMayJoin' && staffId ? staffId : facts.doc.leadId;
    const person = facts.staff.get(whose);
    const { position = '', department = '' } = person ?? {};
    const about = kind === 'colleagueMayJoin' ? [position, department].filter(Boolean).join(', ') : position;
    const who = viewStaff(facts, whose, sight).shownAs;
    return { askId, kind, who, about, guestRole: null, question, reason: '' };
  });
}

function askedQuietly({ asks }: Consultation): Snapshot['quietly'] {
  return asks.flatMap(({ question, to: [participantId], state }) =>
    question && participantId && state !== 'withdrawn' ? [{ participantId, question, state }] : [],
  );
}

function offeredIn({ asks }: Consultation): Snapshot['offered'] {
  const last = asks.findLast(({ kind }) => kind === 'takeLead');
  const [participantId] = last?.to ?? [];
  if (!last || !participantId || (last.state !== 'open' && last.state !== 'no')) return null;
  return { askId: last.id, participantId, state: last.state };
}

function chatFor(facts: SessionFacts, me: Participant, sight: Sight): Snapshot['chat'] {
  const reader = readerOf(facts.doc, me);
  const messages = facts.messages.filter(message => mayRead(message, reader));
  return { lastSeq: messages.at(-1)?.seq ?? 0, messages: messages.map(one => viewMessage(facts, one, sight, me.id)) };
}

/** After an end for cause the citizen reads the policy's neutral ground and how to contest it, never what was written. */
function endedOf({ doc: { outcome }, policy, interpreted }: SessionFacts, me: Participant): Snapshot['ended'] {
  if (!outcome) return null;
  const isForCause = outcome.kind === 'forCause';
  return {
    kind: outcome.kind,
    at: outcome.at.toISOString(),
    ...(isForCause ? whyAndHowToContest(policy, outcome.ground) : { groundText: '', contest: '' }),
    interpretedMinutes: (me.partyIndex === null ? undefined : interpreted.get(me.partyIndex)) ?? null,
  };
}

/** The same for whoever was put out, while the meeting goes on without them. */
function removalOf({ policy }: SessionFacts, { status, role, ground }: Participant): Pick<Snapshot['me'], 'removal'> {
  if (status !== 'removed' || role !== 'citizen') return {};
  return { removal: whyAndHowToContest(policy, ground) };
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
