import { whenText } from '@priyom/shared/domain/group/feed-words';
import { LETTER_WORDS } from '@priyom/shared/domain/notice/letter-words';
import { meetingsOf, nextOf } from '../appointments/course.ts';
import { getAppointment } from '../appointments/get-appointment.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { getInstitution } from '../institutions/repository.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Enrolment, EnrolmentWords } from './model.ts';
import { secretOf, wordsPlace } from './secrets.ts';

type Told = 'enrolled' | 'queued' | 'movedUp';

/**
 * To whom it was told by e-mail how they may be reached: that the place is theirs, or that they wait, with the page of it.
 * Once for each word. @returns false when nobody was written to: no address, or no mail server
 */
export async function tellByLetter(
  ports: VisitPorts,
  scope: Scope,
  enrolment: Enrolment,
  told: Told,
): Promise<boolean> {
  if (!ports.mail.isOn) return false;
  const { _id: id, citizenId, appointmentId } = enrolment;
  const words = await ports.keys.openIfKept(scope, enrolment.words, wordsPlace(id), EnrolmentWords);
  if (words?.contact.channel !== 'email') return false;
  const first = await getAppointment(ports, scope, appointmentId);
  const [meetings, { zone }, { name: institution, phone }] = await Promise.all([
    meetingsOf(ports, scope, first),
    ports.directory.institution(scope),
    getInstitution(ports.database, scope),
  ]);
  const when = whenText((nextOf(meetings) ?? first).startsAt, zone);
  const url = ports.links.urlOf(secretOf(ports.links, scope, id), '/e');
  return queueNotice(ports, scope, {
    key: `${told}:${id}`,
    subject: { kind: 'appointment', id: appointmentId },
    keySubject: `citizen:${citizenId}`,
    letter: { to: words.contact.value, ...LETTER_WORDS[told]({ institution, phone }, { when, url }) },
  });
}
