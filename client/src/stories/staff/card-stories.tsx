import type { ReactNode } from 'react';
import { CardPage } from '../../features/staff-appointment/CardPage.tsx';
import { PrintLinkPage } from '../../features/staff-appointment/PrintLinkPage.tsx';
import { type Issued, rememberLinks } from '../../features/staff-booking/issued-links.ts';
import { type Answers, NO_ANSWER, Refusal } from './fake-server.ts';
import { given, givenFiles, shelf } from './material-stories.tsx';
import { cardCancelled, cardGroup, cardGuests, cardHeld, cardNext, cardTalk, cardTomorrow } from './meetings.ts';
import { Pressed } from './Pressed.tsx';
import { anna, head, registrar } from './people.ts';
import { demoPolicy } from './policy.ts';
import { StaffStory } from './StaffStory.tsx';
import { slotsOf } from './slots.ts';

const answers: Answers = { policy: demoPolicy, slots: slotsOf, givenMaterials: { given: [], files: [] } };
const SECRET = 'https://priem.example.test/v#k7Yw2mQx9RtB4nLpZ8sVd3HfJ6uAeC1Gk7Yw2mQx9Rt';

interface CardOptions {
  me?: typeof anna;
  own?: Answers;
  buttons?: readonly string[];
}

function card(appointment: unknown, { me = anna, own = {}, buttons = [] }: CardOptions = {}): ReactNode {
  return (
    <Pressed buttons={buttons}>
      <StaffStory
        me={me}
        address="/appointments/a3"
        pattern="/appointments/:id"
        answers={{ ...answers, appointment, ...own }}
      >
        <CardPage />
      </StaffStory>
    </Pressed>
  );
}

function Paper({ isGone }: { isGone: boolean }) {
  const [link] = cardNext.links;
  const issued: Issued[] = link && !isGone ? [{ link, url: SECRET }] : [];
  rememberLinks(issued);
  return (
    <StaffStory
      isBare
      me={anna}
      address="/print/link/a3?party=0"
      pattern="/print/link/:id"
      answers={{ ...answers, appointment: cardNext }}
    >
      <PrintLinkPage />
    </StaffStory>
  );
}

export const cardStories = {
  card: card(cardNext),
  'card-registrar': card(cardTomorrow, { me: registrar }),
  'card-guests': card(cardGuests),
  'card-invite-guest': card(cardGuests, { buttons: ['Пригласить ещё'] }),
  'card-guest-link': card(cardGuests, {
    own: { guestLink: { guest: cardGuests.guests[0], url: SECRET } },
    buttons: ['Показать ссылку: Жанна Знакова'],
  }),
  'card-change-guest': card(cardGuests, { buttons: ['Изменить: Жанна Знакова'] }),
  'card-peer': card(cardTalk),
  'card-held': card(cardHeld),
  'card-given': card(cardHeld, { own: { givenMaterials: { given, files: givenFiles } } }),
  'card-give-after': card(cardHeld, {
    own: { givenMaterials: { given, files: givenFiles }, materials: { materials: shelf } },
    buttons: ['Передать материалы'],
  }),
  'card-cancelled': card(cardCancelled),
  'card-group': card(cardGroup, { me: head }),
  'card-menu': card(cardTomorrow, { buttons: ['Ещё действия'] }),
  'card-move': card(cardTomorrow, { buttons: ['Перенести…'] }),
  'card-move-taken': card(cardTomorrow, {
    buttons: ['Перенести…', '12:00', 'Перенести'],
    own: { move: new Refusal('TIME_TAKEN', { nearest: ['2026-11-26T11:30'] }) },
  }),
  'card-cancel': card(cardTomorrow, { buttons: ['Ещё действия', 'Отменить встречу…', 'Отменить встречу'] }),
  'card-new-link': card(cardNext, { buttons: ['Выдать новую'] }),
  'card-foreign': card(new Refusal('FORBIDDEN')),
  'card-failed': card(NO_ANSWER),
  'print-link': <Paper isGone={false} />,
  'print-link-gone': <Paper isGone />,
} as const;
