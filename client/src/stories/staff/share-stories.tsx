import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { OwnShare } from '../../call/share/own-share.ts';
import { ownScreen, seen, shownScreen } from '../citizen/fake-session.ts';
import { at } from './clock.ts';
import { ZHANNA } from './outside-people.ts';
import { lead, petr, vera } from './room-people.ts';
import { nextDesk, running } from './room-stories.tsx';
import { room } from './still-room.tsx';

const shownBy = (participantId: string): Snapshot => ({
  ...running,
  participants: [lead, vera, petr],
  share: { participantId, at: at('10:39') },
});
const remote = { vera: shownScreen('vera') };
const own = (changes: Partial<OwnShare & { kind: 'on' }>): OwnShare => ({
  kind: 'on',
  surface: 'browser',
  content: 'text',
  hasSound: true,
  ...changes,
});

/** A screen that is shown, on the specialist's side (ux §6.2). */
export const shareStories = {
  'room-share': room(shownBy('vera'), { changes: { remote } }),
  'room-share-taken': room(
    { ...shownBy('lead'), me: { participantId: 'petr', role: 'colleague', mayLead: false } },
    { changes: { remote: { lead: shownScreen('lead') } } },
  ),
  'room-share-interpreter': room(
    { ...shownBy('vera'), participants: [lead, vera, { ...petr, ...ZHANNA }] },
    { changes: { remote: { ...remote, ...seen(ZHANNA.id, 214) } } },
  ),
  'room-share-mine': room(shownBy('lead'), { screen: ownScreen(own({})) }),
  'room-share-mine-screen': room(shownBy('lead'), {
    screen: ownScreen(own({ surface: 'monitor', content: 'video' })),
    desk: nextDesk,
  }),
  'room-signal-shown': room(
    { ...shownBy('lead'), participants: [lead, { ...vera, signal: { kind: 'needHelp', at: at('10:39') } }] },
    { screen: ownScreen(own({ surface: 'window' })) },
  ),
  'room-pinned': room({ ...shownBy('lead'), share: null }, { buttons: ['Показать крупно: Условная Вера Петровна'] }),
} as const;
