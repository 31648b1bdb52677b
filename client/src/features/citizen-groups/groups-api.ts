import type {
  CancelEnrolment,
  Enrolled,
  EnrolmentView,
  PublicGroupPage,
  PublicGroups,
} from '@priyom/shared/api/groups';
import { ROUTES } from '@priyom/shared/api/routes';
import type { Enrol } from '@priyom/shared/domain/enrolment/schema';
import type * as z from 'zod';
import { PLAIN, send, type Wire } from '../citizen-app/rest.ts';

export type GroupsApi = ReturnType<typeof createGroupsApi>;
export type EnrolBody = z.input<typeof Enrol>;

/** REST of the public page of groups: nobody is signed in; a secret goes in the body alone. */
export function createGroupsApi(wire: Wire = PLAIN) {
  const ofGroup = (route: string, id: string) => route.replace(':id', encodeURIComponent(id));
  return {
    groups: (slug: string) => send<PublicGroups>(wire, ROUTES.publicGroups.replace(':slug', encodeURIComponent(slug))),
    group: (id: string) => send<PublicGroupPage>(wire, ofGroup(ROUTES.publicGroup, id)),
    enrol: (id: string, body: EnrolBody) => send<Enrolled>(wire, ofGroup(ROUTES.enrol, id), body),
    place: (secret: string) => send<EnrolmentView>(wire, ROUTES.enrolment, { secret }),
    cancel: (body: z.input<typeof CancelEnrolment>) => send<EnrolmentView>(wire, ROUTES.cancelEnrolment, body),
  };
}
