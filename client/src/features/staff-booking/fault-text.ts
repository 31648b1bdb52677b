import type { Translation } from '../../i18n/catalog.ts';
import type { ru } from '../../i18n/staff-booking.ts';
import type { Fault } from './to-booking.ts';

type Words = Translation<typeof ru>['faults'];

/** What is wrong and what would be right, for the field at a path of the contract. */
export function faultText(t: Words, path: string, fault: Fault): string {
  switch (fault.kind) {
    case 'phoneFew':
      return t.phoneFew(fault.have);
    case 'phoneMany':
      return t.phoneMany(fault.have);
    case 'phoneStart':
      return t.phoneStart;
    case 'email':
      return t.email;
    case 'number':
      return t.ageNumber;
    case 'taken':
      return t.timeTaken;
    case 'tooLong':
      return t.tooLong;
    case 'empty':
      return emptyText(t, path.split('.').at(-1) ?? '');
  }
}

function emptyText(t: Words, field: string): string {
  const words: Partial<Record<string, string>> = {
    surname: t.surname,
    given: t.given,
    childAge: t.age,
    value: t.contact,
    reason: t.reason,
    visitKind: t.visitKind,
    title: t.groupTitle,
    about: t.about,
    colleagues: t.colleagues,
    specialistId: t.specialist,
    method: t.method,
    minutes: t.minutes,
    date: t.date,
    time: t.time,
    agreedHow: t.agreedHow,
  };
  return words[field] ?? t.empty;
}
