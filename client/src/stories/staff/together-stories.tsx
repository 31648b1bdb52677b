import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { at } from './clock.ts';
import { lead, petr, room, running, vera } from './room-stories.tsx';

const onHold: ParticipantView = { ...vera, status: 'onHold' };
const held = (kind: 'away' | 'word', participants: ParticipantView[]): Snapshot => ({
  ...running,
  hold: { kind, at: at('10:39') },
  participants,
});
const asPetr = { participantId: 'petr', role: 'colleague', mayLead: false } as const;
const three: Snapshot = { ...running, participants: [lead, vera, petr] };

/** Colleagues and safety in the room (ux §6.6, §6.7). */
export const togetherStories = {
  'room-hold': room(held('away', [lead, onHold])),
  'room-hold-word': room(held('word', [lead, onHold, petr])),
  'room-hold-as-colleague': room({ ...held('away', [lead, onHold, petr]), me: asPetr }),
  'room-hand-over': room({ ...three, offered: { askId: 'o', participantId: 'petr', state: 'open' } }),
  'room-hand-over-offered': room({
    ...three,
    me: asPetr,
    asks: [{ askId: 'o', kind: 'takeLead', who: 'Тестова А. П.', about: 'психолог', reason: '' }],
  }),
  'room-menu-colleague': room(three, { buttons: ['Ещё'] }),
} as const;
