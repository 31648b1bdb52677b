import type { ReactNode } from 'react';
import { typed } from '../../features/staff-app/typed.ts';
import { BookingPage } from '../../features/staff-booking/BookingPage.tsx';
import { type BookingDraft, newDraft, newGuest, newParty } from '../../features/staff-booking/draft.ts';
import { forgetDraft, keepDraft } from '../../features/staff-booking/draft-storage.ts';
import { at } from './clock.ts';
import { type Answers, NO_ANSWER, Refusal } from './fake-server.ts';
import { cardGuests, cardTomorrow, tomorrow } from './meetings.ts';
import { Pressed } from './Pressed.tsx';
import { anna, bookable, registrar } from './people.ts';
import { demoPolicy } from './policy.ts';
import { StaffStory } from './StaffStory.tsx';
import { fullDayOf, longDayOf, slotsOf } from './slots.ts';
import { quietDesk } from './today-stories.tsx';

const answers: Answers = { policy: demoPolicy, bookable, slots: slotsOf };
const SUBMIT = 'Назначить и получить ссылку';

const filledParty = {
  ...newParty('child', 'one'),
  served: { surname: 'Условный', given: 'Лев', patronymic: 'Олегович' },
  representative: { surname: 'Условная', given: 'Вера', patronymic: 'Петровна' },
  age: '7',
  contact: { channel: 'phone', value: '8 (000) 000-00-00' },
  reason: 'Сын плохо засыпает и плачет перед школой. Не понимаю, с чего начать',
  visitKind: 'first',
} as const;

const filled: BookingDraft = {
  ...newDraft('one'),
  parties: [{ ...filledParty, needs: ['large'] }],
  specialistId: 'anna',
  method: 'video',
  minutes: 45,
  date: '2026-11-26',
  time: '11:45',
  agreedHow: 'phone',
};

/** A draft that this tab has kept. */
function kept(draft: BookingDraft, staffId: string): void {
  typed.belongsTo(staffId);
  keepDraft({ requestId: 'story', draft });
}

function story(draft: BookingDraft | null, own: Answers = {}, buttons: readonly string[] = []): ReactNode {
  return <Booking draft={draft} own={own} buttons={buttons} />;
}

function Booking({ draft, own, buttons }: { draft: BookingDraft | null; own: Answers; buttons: readonly string[] }) {
  if (draft) kept(draft, anna.staffId);
  else forgetDraft();
  return (
    <Pressed buttons={buttons}>
      <StaffStory me={anna} address="/book" pattern="/book" answers={{ ...answers, ...own }} desk={quietDesk}>
        <BookingPage />
      </StaffStory>
    </Pressed>
  );
}

const half: BookingDraft = {
  ...filled,
  parties: [
    {
      ...filledParty,
      served: { surname: 'Условный', given: '', patronymic: '' },
      contact: { channel: 'phone', value: '8 000 00' },
      needs: [],
      reason: '',
    },
  ],
  time: '10:45',
  agreedHow: null,
};

const links = [{ link: cardTomorrow.links[0], url: 'https://priem.example.test/v#k7Yw2mQx9RtB4nLpZ8sVd3HfJ6uAeC1G' }];

const ilya = { ...newGuest('interpreter', 'ilya'), name: 'Переводов Илья', organisation: 'Общество глухих' };
const signing: BookingDraft = { ...filled, parties: [{ ...filledParty, needs: ['interpreter'] }] };
const guests = cardGuests.guests.slice(0, 1).map(guest => ({ guest, url: links[0]?.url ?? '' }));

export const bookingStories = {
  book: story(filled),
  'book-registrar': <Registrar />,
  'book-faults': story(half, {}, [SUBMIT]),
  'book-group': story({
    ...filled,
    title: 'Сон и режим дня',
    parties: [{ ...filledParty, needs: [] }, newParty('child', 'two')],
  }),
  'book-needs-interpreter': story(signing),
  'book-guests': story({ ...signing, guests: [ilya, newGuest('guest', 'two')] }, {}, [SUBMIT]),
  'book-peer': story({ ...filled, kind: 'peer', title: 'Как говорить с детьми о разводе', colleagues: ['petr'] }),
  'book-peer-faults': story({ ...filled, kind: 'peer' }, {}, ['Назначить']),
  'book-full-day': story({ ...filled, time: null }, { slots: fullDayOf }),
  'book-long-day': story({ ...filled, time: null }, { slots: longDayOf }),
  'book-taken': story(
    filled,
    { book: new Refusal('TIME_TAKEN', { nearest: ['2026-11-26T11:15', '2026-11-26T12:15', '2026-11-27T09:00'] }) },
    [SUBMIT],
  ),
  'book-done': story(
    filled,
    { book: { appointment: { ...tomorrow, startsAt: at('11:45', '2026-11-26') }, links, guests } },
    [SUBMIT],
  ),
  'book-failed': story(null, { policy: NO_ANSWER }),
} as const;

function Registrar() {
  forgetDraft();
  return (
    <StaffStory me={registrar} address="/book" pattern="/book" answers={answers}>
      <BookingPage />
    </StaffStory>
  );
}
