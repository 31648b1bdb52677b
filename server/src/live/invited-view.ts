import type { InvitedView } from '@priyom/shared/signaling/snapshot';
import type { Ask, Participant } from '../consultations/model.ts';
import { viewGuest, viewStaff } from './person-view.ts';
import type { SessionFacts } from './session-facts.ts';

type State = InvitedView['state'];

/** For the lead: what became of each colleague they wanted, the last time they wanted them. */
export function viewInvited(facts: SessionFacts): InvitedView[] {
  const { doc } = facts;
  const latest = new Map<string, Ask>();
  for (const ask of doc.asks) if (ask.kind === 'colleagueMayJoin') latest.set(ask.staffId ?? ask.id, ask);
  return [...latest.values()].flatMap(ask => {
    const state = stateOf(
      ask,
      doc.participants.find(({ id }) => id === ask.id),
    );
    if (!state) return [];
    const { shownAs, about: position } = ask.staffId ? viewStaff(facts, ask.staffId, 'lead') : viewGuest(facts, ask.id);
    const reason = facts.inviteReasons.get(ask.id) ?? '';
    const note = facts.refusals.get(ask.id)?.reason ?? '';
    return [
      { participantId: ask.id, staffId: ask.staffId, shownAs, position, guestRole: ask.guestRole, reason, state, note },
    ];
  });
}

/** null: nothing to show, they are in the room, were there, or the lead took it back. */
function stateOf(ask: Ask, colleague: Participant | undefined): State | null {
  if (ask.state === 'open') return 'askingCitizen';
  if (ask.state === 'no') return 'refusedByCitizen';
  if (ask.guestRole && colleague?.status === 'expected') return 'linkReady';
  if (colleague?.status === 'invited') return 'ringing';
  if (colleague?.status !== 'declined') return null;
  return colleague.closedBy === 'declined' || colleague.closedBy === 'lapsed' ? colleague.closedBy : null;
}
