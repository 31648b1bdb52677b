import type { InvitedView } from '@priyom/shared/signaling/snapshot';
import type { Ask, Participant } from '../consultations/model.ts';
import { viewStaff } from './person-view.ts';
import type { SessionFacts } from './session-facts.ts';

type State = InvitedView['state'];

/** For the lead: what became of each colleague they wanted, the last time they wanted them. */
export function viewInvited(facts: SessionFacts): InvitedView[] {
  const { doc } = facts;
  const latest = new Map<string, Ask>();
  for (const ask of doc.asks) if (ask.kind === 'colleagueMayJoin' && ask.staffId) latest.set(ask.staffId, ask);
  return [...latest].flatMap(([staffId, ask]) => {
    const state = stateOf(
      ask,
      doc.participants.find(({ id }) => id === ask.id),
    );
    if (!state) return [];
    const { shownAs, about: position } = viewStaff(facts, staffId, 'lead');
    const reason = facts.inviteReasons.get(ask.id) ?? '';
    const note = facts.refusals.get(ask.id)?.reason ?? '';
    return [{ participantId: ask.id, shownAs, position, reason, state, note }];
  });
}

/** null: nothing to show, they are in the room, were there, or the lead took it back. */
function stateOf(ask: Ask, colleague: Participant | undefined): State | null {
  if (ask.state === 'open') return 'askingCitizen';
  if (ask.state === 'no') return 'refusedByCitizen';
  if (colleague?.status === 'invited') return 'ringing';
  if (colleague?.status !== 'declined') return null;
  return colleague.closedBy === 'declined' || colleague.closedBy === 'lapsed' ? colleague.closedBy : null;
}
