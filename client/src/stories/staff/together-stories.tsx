import type { Desk } from '@priyom/shared/signaling/desk';
import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { typed } from '../../features/staff-app/typed.ts';
import { seen } from '../citizen/fake-session.ts';
import { at } from './clock.ts';
import { RAISA, ZHANNA } from './outside-people.ts';
import { anna } from './people.ts';
import { demoPolicy } from './policy.ts';
import { kira, lead, nina, petr, vera } from './room-people.ts';
import { running } from './room-stories.tsx';
import { room } from './still-room.tsx';
import { quietDesk } from './today-stories.tsx';

const onHold: ParticipantView = { ...vera, status: 'onHold' };
const held = (kind: 'away' | 'word', participants: ParticipantView[]): Snapshot => ({
  ...running,
  hold: { kind, at: at('10:39') },
  participants,
});
const asPetr = { participantId: 'petr', role: 'colleague', mayLead: false } as const;
const three: Snapshot = { ...running, participants: [lead, vera, petr] };

const ofGroup: Snapshot = {
  ...running,
  group: true,
  title: 'Сон и режим дня',
  participants: [lead, vera, kira, nina, petr],
};
const withoutRules = { ...demoPolicy, body: { ...demoPolicy.body, refusalGrounds: [], contest: '' } };
typed.belongsTo(anna.staffId);
typed.keep('crisis crisis', 'Говорит о самоповреждении');
typed.keep(`removed ${nina.id}`, 'Угрожала другой семье.');

const headOn = (state: 'free' | 'offline'): Desk => ({
  ...quietDesk,
  colleagues: [
    {
      ...{
        staffId: 'head',
        shownAs: 'Макетова Вера',
        position: 'заведующая',
        department: 'Отделение помощи',
        skills: [],
      },
      ...{ state, busyUntil: null, isAlerted: true },
    },
    {
      ...{
        staffId: 'duty',
        shownAs: 'Дежурная Ольга',
        position: 'психолог',
        department: 'Отделение помощи',
        skills: [],
      },
      ...{ state: 'offline', busyUntil: null, isAlerted: true },
    },
  ],
});

const zhanna: ParticipantView = { ...vera, ...ZHANNA };

/** Colleagues and safety in the room (ux §6.6, §6.7). */
export const togetherStories = {
  'room-hold': room(held('away', [lead, onHold])),
  'room-hold-word': room(held('word', [lead, onHold, petr])),
  'room-hold-as-colleague': room({ ...held('away', [lead, onHold, petr]), me: asPetr }),
  'room-signal': room({
    ...running,
    participants: [lead, { ...vera, signal: { kind: 'someoneNear', at: at('10:39') } }],
    quietly: [{ participantId: vera.id, question: 'goOn', state: 'no' }],
  }),
  'room-hand-over': room({ ...three, offered: { askId: 'o', participantId: 'petr', state: 'open' } }),
  'room-hand-over-offered': room({
    ...three,
    me: asPetr,
    asks: [
      {
        askId: 'o',
        kind: 'takeLead',
        who: 'Тестова А. П.',
        about: 'психолог',
        guestRole: null,
        question: null,
        reason: '',
      },
    ],
  }),
  'room-guest-ready': room({ ...running, invited: [RAISA] }),
  'room-interpreter': room(
    { ...running, participants: [lead, vera, zhanna] },
    { changes: { remote: { ...seen('vera', 150), ...seen('int', 280) } } },
  ),
  'room-interpreter-waits': room({
    ...running,
    participants: [lead, vera, { ...zhanna, status: 'waiting', waitingSince: at('10:38'), sources: [] }],
  }),
  'room-call-guest': room(running, {
    buttons: ['Ещё', 'Пригласить коллегу', 'Позвать из другой организации или переводчика'],
  }),
  'room-person-menu': room(three, { buttons: ['Что можно сделать: Условная|В комнате'] }),
  'room-remove-only': room(running, { buttons: ['Что можно сделать', 'Вывести из встречи'] }),
  'room-remove-of-group': room(ofGroup, { buttons: ['Что можно сделать|В комнате', 'Вывести из встречи'] }),
  'room-remove-no-rules': room(ofGroup, {
    buttons: ['Что можно сделать|В комнате', 'Вывести из встречи'],
    own: { policy: withoutRules },
  }),
  'room-remove-faults': room(ofGroup, { buttons: ['Что можно сделать|В комнате', 'Вывести из встречи', 'Вывести'] }),
  'room-remove-colleague': room(three, {
    buttons: ['Что можно сделать: Образцов|В комнате', 'Вывести из встречи: Образцов|Вывести из встречи'],
  }),
  'room-removed': room(ofGroup, {
    buttons: ['Что можно сделать: Эскизова|В комнате', 'Вывести из встречи: Эскизова|Вывести из встречи', 'Вывести'],
  }),
  'room-crisis-reached': room(running, { buttons: ['Нужна помощь'], desk: headOn('free') }),
  'room-crisis-nobody': room(running, { buttons: ['Нужна помощь'], desk: headOn('offline') }),
  'room-crisis-done': room(
    { ...running, consultationId: 'crisis' },
    { buttons: ['Нужна помощь', 'Снять предел'], desk: headOn('offline') },
  ),
  'room-menu-colleague': room(three, { buttons: ['Ещё'] }),
} as const;
