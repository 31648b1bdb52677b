import { NOTICE_TABLE } from '@priyom/shared/domain/notice/table';
import type { MailCarrier } from '../mail/carrier.ts';
import { createAggregate } from '../platform/aggregate/create.ts';
import type { WritePorts } from '../platform/aggregate/write.ts';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Notice, NoticeLetter, noticesModel } from './model.ts';

export interface NoticePorts {
  database: Database;
  keys: KeyRing;
  write: WritePorts;
  mail: MailCarrier;
}

export interface NewNotice {
  /** What is told, of what, to whom: with the same key nothing is told twice. */
  key: string;
  subject: Notice['subject'];
  keySubject: string;
  letter: NoticeLetter;
}

export const NOTICE_ACTOR = { kind: 'system', id: 'notices' } as const;
export const letterPlace = (noticeId: string) => ({ documentId: noticeId, field: 'letter' });

/** Goes out by its effect, at once and again until it is taken. @returns false without a mail server: nobody is written to */
export async function queueNotice(ports: NoticePorts, scope: Scope, notice: NewNotice): Promise<boolean> {
  if (!ports.mail.isOn) return false;
  const id = newId();
  const { key, subject, keySubject, letter } = notice;
  const keyId = await ports.keys.dataKeyFor(scope, keySubject);
  const sealed = await ports.keys.seal(scope, keyId, letterPlace(id), NoticeLetter.parse(letter));
  const notices = ports.database.in(scope, noticesModel);
  const command = { requestId: `notice:${key}`, actor: NOTICE_ACTOR };
  await createAggregate(ports.write, notices, command, {
    table: NOTICE_TABLE,
    event: 'queue',
    id,
    build: (own): Notice => ({ ...own, subject, keySubject, letter: sealed }),
    due: [{ kind: 'notice-send', at: ports.write.clock.now() }],
  });
  return true;
}
