import type { Desk } from '@priyom/shared/signaling/desk';
import type { InvitedView } from '@priyom/shared/signaling/snapshot';
import type { CallState } from '../../call/state.ts';
import { at } from './clock.ts';
import { running } from './room-stories.tsx';
import { room } from './still-room.tsx';
import { quietDesk } from './today-stories.tsx';

const sixDesk: Desk = {
  ...quietDesk,
  colleagues: [
    ...quietDesk.colleagues,
    ...['Наброскова В. Л.', 'Проводов И. Т.', 'Эскизова О. П.', 'Черновик П. С.'].map((shownAs, index) => ({
      staffId: `s${index}`,
      shownAs,
      position: index % 2 === 0 ? 'педагог-психолог' : 'специалист по социальной работе',
      department: 'Отделение помощи семье и детям',
      skills:
        [['кризис', 'подростки'], ['жестовый язык'], ['жестовый язык', 'раннее развитие', 'кризис'], []][index] ?? [],
      state: index === 1 ? ('busy' as const) : ('free' as const),
      busyUntil: index === 1 ? at('11:30') : null,
      isAlerted: false,
    })),
  ],
};

const both = (kind: string, ...labels: readonly [string, string]) =>
  labels.map((label, index) => ({ deviceId: `${kind}-${index + 1}`, label }));
const twoOfEach: CallState['devices'] = {
  cameras: both('cam', 'Камера ноутбука', 'Камера на столе'),
  mics: both('mic', 'Микрофон ноутбука', 'Гарнитура'),
  speakers: both('speaker', 'Динамики ноутбука', 'Гарнитура'),
};

const wasAsked = (staffId: string, shownAs: string, state: InvitedView['state']): InvitedView => ({
  ...{ participantId: staffId, staffId, shownAs, position: '', guestRole: null, reason: '', state },
  note: '',
});

/** What opens from «Ещё» of a room. */
export const roomMenuStories = {
  'room-phone': room(running, { buttons: ['Ещё', 'Телефон гражданина'] }),
  'room-end': room(running, { buttons: ['Закончить'] }),
  'room-crisis-ask': room(running, { buttons: ['Нужна помощь'] }),
  'room-invite-six': room(running, { buttons: ['Ещё', 'Пригласить коллегу'], desk: sixDesk }),
  'room-invite-skill': room(running, { buttons: ['Ещё', 'Пригласить коллегу', 'жестовый язык'], desk: sixDesk }),
  'room-invite-asked': room(
    {
      ...running,
      invited: [
        wasAsked('petr', 'Образцов П. Д.', 'ringing'),
        wasAsked('s0', 'Наброскова В. Л.', 'lapsed'),
        wasAsked('s2', 'Эскизова О. П.', 'refusedByCitizen'),
      ],
    },
    { buttons: ['Ещё', 'Пригласить коллегу'], desk: sixDesk },
  ),
  'room-devices': room(running, { buttons: ['Ещё', 'Камера и микрофон'], changes: { devices: twoOfEach } }),
  'room-companions': room(running, { buttons: ['Ещё', 'Кто рядом со мной'] }),
  'room-menu': room(running, { buttons: ['Ещё'] }),
  'room-quality': room(running, { buttons: ['Ещё', 'Подробности связи'] }),
} as const;
