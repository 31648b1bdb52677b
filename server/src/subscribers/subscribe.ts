import { LETTER_WORDS } from '@priyom/shared/domain/notice/letter-words';
import { SUBSCRIBER_TABLE } from '@priyom/shared/domain/subscriber/table';
import { AppError } from '@priyom/shared/errors';
import type { VisitPorts } from '../appointments/ports.ts';
import { getInstitution } from '../institutions/repository.ts';
import { hashOf } from '../invitations/link-secret.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { createAggregate } from '../platform/aggregate/create.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { newId } from '../platform/ids.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Subscriber, SubscriberWords, subscribersModel } from './model.ts';
import { secretOf, subscribersOf, urlOf, wordsPlace } from './repository.ts';

/** Of the words beside the field: a change of them is another version. */
export const MAILING_TEXT_VERSION = 1;
/** To one address: nobody is written to without end because somebody types it in again and again. */
const LETTERS_A_DAY = 2;
const DAY_MS = 24 * 60 * 60_000;
const ANYBODY = { kind: 'guest', id: 'public' } as const;

/**
 * Nothing is sent to an address before its owner says yes from there: a letter with a link. Whether it was known before is
 * told to nobody. @throws AppError INVALID_STATE {kind: 'mail'} without a mail server
 */
export async function subscribe(
  ports: VisitPorts,
  scope: Scope,
  { requestId, email }: { requestId: string; email: string },
): Promise<void> {
  if (!ports.mail.isOn) throw new AppError('INVALID_STATE', { kind: 'mail', status: 'off' });
  const emailToken = await ports.keys.searchToken(scope, 'email', email.toLowerCase());
  await ports.write.queue.run(`subscribe:${emailToken}`, async () => {
    const known = await subscribersOf(ports.database, scope).findOne({ emailToken });
    const subscriber = known ?? (await create(ports, scope, { requestId, email, emailToken }));
    if (subscriber.status === 'confirmed') return;
    if (known && askedToday(known, ports.write.clock.now()) >= LETTERS_A_DAY) return;
    await askToConfirm(ports, scope, known ? await askAgain(ports, scope, known, requestId) : subscriber, email);
  });
}

const askedToday = ({ history }: Subscriber, now: Date): number =>
  history.filter(({ event, at }) => event.startsWith('ask') && now.getTime() - at.getTime() < DAY_MS).length;

async function create(
  ports: VisitPorts,
  scope: Scope,
  { requestId, email, emailToken }: { requestId: string; email: string; emailToken: string },
): Promise<Subscriber> {
  const id = newId();
  const keyId = await ports.keys.dataKeyFor(scope, `subscriber:${id}`);
  const words = await ports.keys.seal(scope, keyId, wordsPlace(id), SubscriberWords.parse({ email }));
  const command = { requestId: `subscribe:${requestId}`, actor: ANYBODY };
  try {
    const { doc } = await createAggregate(ports.write, ports.database.in(scope, subscribersModel), command, {
      table: SUBSCRIBER_TABLE,
      event: 'ask',
      id,
      build: (own): Subscriber => ({
        ...own,
        ...{ emailToken, words, secretHash: hashOf(secretOf(ports.links, scope, id)) },
        ...{ textVersion: MAILING_TEXT_VERSION, confirmedAt: null },
      }),
    });
    return doc;
  } catch (error) {
    // Another server was quicker with this address.
    if (!(error instanceof DuplicateKeyError)) throw error;
    const found = await subscribersOf(ports.database, scope).findOne({ emailToken });
    if (!found) throw new AppError('CONFLICT', { kind: 'subscriber' });
    return found;
  }
}

async function askAgain(ports: VisitPorts, scope: Scope, { _id }: Subscriber, requestId: string): Promise<Subscriber> {
  const command = { requestId: `subscribe:${requestId}`, actor: ANYBODY };
  const { doc } = await writeAggregate(ports.write, subscribersOf(ports.database, scope), _id, command, now =>
    moveTo(SUBSCRIBER_TABLE, now, 'askAgain', { set: { textVersion: MAILING_TEXT_VERSION } }),
  );
  return doc;
}

async function askToConfirm(ports: VisitPorts, scope: Scope, { _id, v }: Subscriber, email: string): Promise<void> {
  const { name: institution, phone } = await getInstitution(ports.database, scope);
  const url = urlOf(ports.links, scope, _id);
  await queueNotice(ports, scope, {
    key: `confirm:${_id}:${v}`,
    subject: { kind: 'subscriber', id: _id },
    keySubject: `subscriber:${_id}`,
    letter: { to: email, ...LETTER_WORDS.confirm({ institution, phone }, url) },
  });
}
