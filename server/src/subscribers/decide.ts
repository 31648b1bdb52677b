import type { SubscriptionView } from '@priyom/shared/api/subscriptions';
import { SUBSCRIBER_TABLE } from '@priyom/shared/domain/subscriber/table';
import type { VisitPorts } from '../appointments/ports.ts';
import { getInstitution } from '../institutions/repository.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { Subscriber } from './model.ts';
import { subscriberBySecret, subscribersOf } from './repository.ts';

/** What the holder of the link may know: whose letters, and whether they come. @throws AppError LINK_UNKNOWN */
export async function readSubscription(ports: VisitPorts, secret: string): Promise<SubscriptionView> {
  return viewed(ports, await subscriberBySecret(ports.database, secret));
}

/**
 * «Да, присылайте», «Не присылайте больше»: each is done once, and what is so already is no fault.
 * @throws AppError LINK_UNKNOWN
 */
export async function decideSubscription(
  ports: VisitPorts,
  { secret, requestId, wants }: { secret: string; requestId: string; wants: boolean },
): Promise<SubscriptionView> {
  const subscriber = await subscriberBySecret(ports.database, secret);
  const isSo = wants ? subscriber.status === 'confirmed' : subscriber.status === 'left';
  if (isSo) return viewed(ports, subscriber);
  const command = { requestId, actor: { kind: 'guest', id: subscriber._id } as const };
  const { doc } = await writeAggregate(
    ports.write,
    subscribersOf(ports.database, subscriber),
    subscriber._id,
    command,
    (now, at) =>
      wants
        ? moveTo(SUBSCRIBER_TABLE, now, 'confirm', { set: { confirmedAt: at } })
        : moveTo(SUBSCRIBER_TABLE, now, 'leave'),
  );
  return viewed(ports, doc);
}

async function viewed({ database }: VisitPorts, subscriber: Subscriber): Promise<SubscriptionView> {
  const { name, phone, slug } = await getInstitution(database, subscriber);
  return { status: subscriber.status, institution: { name, phone, slug } };
}
