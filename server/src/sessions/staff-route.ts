import {
  aimOf,
  type Exchange,
  type Handler,
  type RouteInput,
  type RouteShape,
  routeBy,
} from '../platform/http/route.ts';
import type { SignedIn } from '../staff/authorize.ts';
import type { Auth } from './auth.ts';

/** For signed-in staff. @throws (as answers) UNAUTHENTICATED · VALIDATION */
export function staffRoute<S extends RouteShape>(
  auth: Auth,
  shape: S,
  handler: (input: RouteInput<S>, who: SignedIn, exchange: Exchange) => Promise<unknown>,
): Handler {
  return routeBy(
    req => auth.signedIn(req),
    async (error, who, req) => {
      if (who) await auth.denied(who, aimOf(req), error);
    },
    shape,
    (who, input, exchange) => handler(input, who, exchange),
  );
}
