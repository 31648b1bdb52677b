import type { Visit as VisitView } from '@priyom/shared/api/guest';

export type Visit = VisitView;
export type ConsentView = Visit['consents'][number];
export type RemovalView = NonNullable<Visit['removal']>;

/** Whom to call: on every screen (ux §1.2). */
export type WhomToCall = Pick<Visit['institution'], 'name' | 'phone'>;

/** «Тестова Анна Примеровна» → «Анна Примеровна»: people are called by name and patronymic. */
export function calledBy(fullName: string): string {
  const [, ...rest] = fullName.trim().split(/\s+/);
  return rest.length > 0 ? rest.join(' ') : fullName;
}
