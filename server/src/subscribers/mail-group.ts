import { whenText } from '@priyom/shared/domain/group/feed-words';
import { LETTER_WORDS } from '@priyom/shared/domain/notice/letter-words';
import { AppError } from '@priyom/shared/errors';
import { appointmentsOf } from '../appointments/get-appointment.ts';
import { type Asker, commandOf, type VisitPorts } from '../appointments/ports.ts';
import { type Group, getAnnounced } from '../groups/get-group.ts';
import { getInstitution } from '../institutions/repository.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { amend } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { SubscriberWords } from './model.ts';
import { subscribersOf, urlOf, wordsPlace } from './repository.ts';

/**
 * «Разослать»: a published group to everybody who said yes to such letters, each once, however often it is pressed.
 * @throws AppError FORBIDDEN · NOT_FOUND · INVALID_STATE {kind: 'mail'} without a mail server, {kind: 'group'} before it is
 *   published or once it has begun
 */
export async function mailGroup(ports: VisitPorts, asker: Asker, id: string, requestId: string): Promise<Group> {
  const group = await getAnnounced(ports, asker, 'group.announce', id);
  if (!ports.mail.isOn) throw new AppError('INVALID_STATE', { kind: 'mail', status: 'off' });
  const isOpen = group.status === 'booked' && group.startsAt > ports.write.clock.now();
  if (!group.announced.publishedAt || !isOpen) {
    throw new AppError('INVALID_STATE', { kind: 'group', status: isOpen ? 'draft' : group.status });
  }
  await writeToAll(ports, group);
  const appointments = appointmentsOf(ports.database, asker);
  const { doc } = await writeAggregate(ports.write, appointments, id, commandOf(asker, requestId), (now, at) =>
    amend(now, { set: { announced: now.announced && { ...now.announced, mailedAt: now.announced.mailedAt ?? at } } }),
  );
  return { ...group, ...doc, announced: doc.announced ?? group.announced };
}

async function writeToAll(ports: VisitPorts, group: Group): Promise<void> {
  const { _id: id, title, startsAt, announced } = group;
  const [subscribers, { zone }, { name: institution, phone }] = await Promise.all([
    subscribersOf(ports.database, group).find({ status: 'confirmed' }),
    ports.directory.institution(group),
    getInstitution(ports.database, group),
  ]);
  const told = {
    title,
    forWhom: announced.forWhom,
    when: whenText(startsAt, zone),
    url: ports.links.publicUrl(`/g/${id}`),
  };
  for (const { _id, words } of subscribers) {
    const said = await ports.keys.openIfKept(group, words, wordsPlace(_id), SubscriberWords);
    if (!said) continue;
    const leave = urlOf(ports.links, group, _id);
    await queueNotice(ports, group, {
      key: `announced:${id}:${_id}`,
      subject: { kind: 'subscriber', id: _id },
      keySubject: `subscriber:${_id}`,
      letter: {
        to: said.email,
        ...LETTER_WORDS.announced({ institution, phone }, { ...told, leave }),
        leave,
      },
    });
  }
}

/** How many would get it. */
export async function countSubscribers({ database }: VisitPorts, scope: Asker): Promise<number> {
  return subscribersOf(database, scope).count({ status: 'confirmed' });
}
