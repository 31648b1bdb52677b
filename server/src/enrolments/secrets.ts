import type { LinkSecrets } from '../invitations/link-secret.ts';
import type { Scope } from '../platform/mongo/scope.ts';

/** Of the page of one's own place; derived, so that it can be told again although only its hash is stored. */
export function secretOf(links: LinkSecrets, scope: Scope, enrolmentId: string): string {
  return links.secretOf(scope, `enrolment:${enrolmentId}`);
}

/** Whatever follows from a place by itself. */
export const ENROLMENT_ACTOR = { kind: 'system', id: 'enrolment' } as const;

export const wordsPlace = (enrolmentId: string) => ({ documentId: enrolmentId, field: 'words' });

/** The act by which somebody who has enrolled gets the link of the meeting. @param meetingId of a course: a later one */
export const linkRequest = (enrolmentId: string, meetingId: string | null): string =>
  ['enrolment', enrolmentId, 'link', ...(meetingId === null ? [] : [meetingId])].join(':');
