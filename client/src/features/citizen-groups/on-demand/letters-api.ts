import { ROUTES } from '@priyom/shared/api/routes';
import type { DecideSubscription, Subscribe, SubscriptionView } from '@priyom/shared/api/subscriptions';
import type * as z from 'zod';
import { PLAIN, send, type Wire } from '../../citizen-app/rest.ts';

export type LettersApi = ReturnType<typeof createLettersApi>;

/** REST of letters about new groups: nobody is signed in; a secret goes in the body alone. */
export function createLettersApi(wire: Wire = PLAIN) {
  return {
    subscribe: (slug: string, body: z.input<typeof Subscribe>) =>
      send<object>(wire, ROUTES.subscribe.replace(':slug', encodeURIComponent(slug)), body),
    read: (secret: string) => send<SubscriptionView>(wire, ROUTES.subscription, { secret }),
    decide: (body: z.input<typeof DecideSubscription>) => send<SubscriptionView>(wire, ROUTES.decideSubscription, body),
  };
}
