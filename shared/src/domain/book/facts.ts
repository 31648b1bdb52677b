import { localOf } from '../../calendar/zone.ts';
import type { FactSource, Method } from '../policy/schema.ts';
import { ageText, durationText, METHOD_WORDS } from './form-words.ts';

interface Name {
  surname: string;
  given: string;
  patronymic: string;
}

/** What a held consultation gives to its protocol, journal line and register: a snapshot, as of then. */
export interface ConsultationFacts {
  startedAt: Date;
  endedAt: Date | null;
  /** The institution's IANA zone: papers show its clock. */
  zone: string;
  method: Method;
  /** Each way in which they talked, in order, when there were several (D16). */
  methods?: readonly Method[];
  served: Name;
  /** The served person is a child: forms that say «Ф.И. ребёнка» are filled. */
  child: boolean;
  /** Whole years. */
  age: number | null;
  representative: Name | null;
  contact: string;
  visitKind: 'first' | 'repeat';
  reason: string;
  /** Texts, the main one first. */
  topics: readonly string[];
  solution: string;
  specialist: Name & { position: string; department: string };
  /** Everybody who was there, when there were more than who speaks for the party and the specialist (D18, D23). */
  present: readonly string[];
}

export interface FormWords {
  visitKind: { first: string; repeat: string };
}

/**
 * The text of one column or row. An unknown fact is an empty cell and prints as one (ux §9); `number` and `note` belong
 * to the line, not to the facts.
 */
export function factText(source: FactSource, facts: ConsultationFacts, words: FormWords): string {
  return WRITERS[source](facts, words);
}

/** All columns of a form at once, e.g. the snapshot that a book line keeps. */
export function factTexts(
  sources: readonly FactSource[],
  facts: ConsultationFacts,
  words: FormWords,
): Partial<Record<FactSource, string>> {
  return Object.fromEntries(sources.map(source => [source, factText(source, facts, words)]));
}

const WRITERS: Record<FactSource, (facts: ConsultationFacts, words: FormWords) => string> = {
  number: () => '',
  note: () => '',
  empty: () => '',
  date: facts => dateText(facts),
  dateAndTime: facts => `${dateText(facts)}, ${localOf(facts.startedAt, facts.zone).time}`,
  dateAndDuration: facts => [dateText(facts), durationOf(facts)].filter(Boolean).join(', '),
  duration: facts => durationOf(facts),
  // Appendix 3 asks for «Ф.И.» of a child: no patronymic (practice §7).
  childName: facts => (facts.child ? `${facts.served.surname} ${facts.served.given}` : ''),
  childAge: facts => (facts.child && facts.age !== null ? ageText(facts.age) : ''),
  servedName: facts => fullName(facts.served),
  citizenName: facts => fullName(facts.representative ?? facts.served),
  representativeName: facts => (facts.representative ? fullName(facts.representative) : ''),
  contact: facts => facts.contact,
  visitKind: (facts, words) => words.visitKind[facts.visitKind],
  reason: facts => facts.reason,
  topics: facts => facts.topics.join('; '),
  solution: facts => facts.solution,
  method: ({ method, methods = [method] }) => methods.map(each => METHOD_WORDS[each]).join(', '),
  specialistName: facts => fullName(facts.specialist),
  specialistPosition: facts => facts.specialist.position,
  department: facts => facts.specialist.department,
  present: facts => facts.present.join('; '),
};

export function fullName(name: Name): string {
  return [name.surname, name.given, name.patronymic].filter(Boolean).join(' ');
}

/** «Тестова А. П.», with non-breaking spaces. */
export function shortName(name: Name): string {
  const initials = [name.given, name.patronymic].filter(Boolean).map(part => `${part.charAt(0)}.`);
  return [name.surname, ...initials].join('\u00a0');
}

/** «Вера Петровна»: how people are addressed, by name and patronymic alone (ux §5.1). */
export function addressOf({ given, patronymic }: Pick<Name, 'given' | 'patronymic'>): string {
  return [given, patronymic].filter(Boolean).join(' ');
}

/** 24.11.2026 */
function dateText(facts: ConsultationFacts): string {
  return localOf(facts.startedAt, facts.zone).date.split('-').reverse().join('.');
}

function durationOf(facts: ConsultationFacts): string {
  return facts.endedAt ? durationText(durationMinutes(facts.startedAt, facts.endedAt)) : '';
}

/** Whole minutes, rounded, so that an end by the clock is the cap and not a minute more; never 0. */
export function durationMinutes(startedAt: Date, endedAt: Date): number {
  return Math.max(1, Math.round((endedAt.getTime() - startedAt.getTime()) / 60_000));
}

/** Whole years on `date` (YYYY-MM-DD). */
export function ageOn(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
