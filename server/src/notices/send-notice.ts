import { NOTICE_TABLE } from '@priyom/shared/domain/notice/table';
import { LetterRefused } from '../mail/carrier.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { MAX_TRIES } from '../platform/due/back-off.ts';
import type { DueJob } from '../platform/due/job.ts';
import type { DueRunner } from '../platform/due/runner.ts';
import { addTask } from '../tasks/add-task.ts';
import { NoticeLetter, noticesModel } from './model.ts';
import { letterPlace, type NoticePorts } from './queue-notice.ts';

export function handleNoticeEffects(runner: DueRunner, ports: NoticePorts): void {
  runner.handle(noticesModel, 'notice-send', job => sendNotice(ports, job));
}

/**
 * Sent, and only then on record as sent: a crash between the two sends it again under the same id, which mail servers
 * drop. What passes is tried again by the runner, a quarter of an hour long; what is refused for good, or was not taken in
 * all that time, is the office's task, never silence.
 */
async function sendNotice(ports: NoticePorts, { scope, id, entry, command }: DueJob): Promise<void> {
  const notices = ports.database.in(scope, noticesModel);
  const notice = await notices.getById(id);
  if (notice.status !== 'queued') return;
  // Erased with the person whom it is for.
  const letter = await ports.keys.openIfKept(scope, notice.letter, letterPlace(id), NoticeLetter);
  const event = letter ? await carried(ports, id, letter, entry.tries + 1 >= MAX_TRIES) : 'fail';
  await writeAggregate(ports.write, notices, id, command, doc => moveTo(NOTICE_TABLE, doc, event));
  // Of a letter that anybody may have asked for, to whatever address, nobody in the office has to do anything.
  if (event === 'send' || !letter || notice.subject.kind === 'subscriber') return;
  await addTask({ database: ports.database, clock: ports.write.clock }, scope, {
    kind: 'letterRefused',
    key: `letter-refused:${id}`,
    subject: notice.subject,
    ...(notice.subject.kind === 'appointment' && { appointmentId: notice.subject.id }),
    forRoles: [{ role: 'registrar', departmentId: null }],
  });
}

async function carried(
  { mail }: NoticePorts,
  id: string,
  letter: NoticeLetter,
  isLastTry: boolean,
): Promise<'send' | 'fail'> {
  try {
    await mail.send({ id, ...letter });
    return 'send';
  } catch (error) {
    if (error instanceof LetterRefused || isLastTry) return 'fail';
    throw error;
  }
}
