import type { PhoneState } from '@priyom/shared/signaling/snapshot';
import { at } from './clock.ts';
import { lead, vera } from './room-people.ts';
import { running } from './room-stories.tsx';
import { room } from './still-room.tsx';

const phoned = (phone: PhoneState, connection: 'up' | 'none' = 'up') => ({
  ...running,
  mode: 'phone' as const,
  participants: [lead, { ...vera, phone, phoneAt: at('10:39'), phoneEnd: '45', connection, sources: [] }],
});

const voice = { ...running, mode: 'voice' as const };
const taken = { ...voice, modeCause: 'network' as const };

/** The telephone and the voice as rungs of a talk that runs (D22). */
export const ladderStories = {
  'room-voice-left': room({ ...taken, networkOf: 'vera' }),
  'room-voice-left-mine': room({ ...taken, networkOf: 'lead' }),
  'room-voice-broken': room(voice, { changes: { voiceBrokenBy: 'vera', networkOfOthers: { vera: 'veryWeak' } } }),
  'room-voice-broken-mine': room(voice, { changes: { voiceBrokenBy: 'lead' } }),
  'room-phone-wanted': room(phoned('wanted')),
  'room-phone-dialled': room(phoned('wanted'), { buttons: ['Позвонить'] }),
  'room-phone-talking': room(phoned('talking', 'none')),
} as const;
