import {
  aimOf,
  type Exchange,
  type Handler,
  parseRequest,
  type RouteInput,
  type RouteShape,
  sendResult,
} from '../platform/http/route.ts';
import type { SignedIn } from '../staff/authorize.ts';
import type { Auth } from './auth.ts';

/**
 * `route` for signed-in staff: who asks comes first, then what; nobody learns from a VALIDATION what a path expects.
 * @throws (as answers) UNAUTHENTICATED · VALIDATION
 */
export function staffRoute<S extends RouteShape>(
  auth: Auth,
  shape: S,
  handler: (input: RouteInput<S>, who: SignedIn, exchange: Exchange) => Promise<unknown>,
): Handler {
  const handled = async (who: SignedIn, exchange: Exchange): Promise<unknown> =>
    handler(parseRequest(shape, exchange.req), who, exchange);
  return async (req, res) => {
    const who = await auth.signedIn(req);
    const result = await handled(who, { req, res }).catch(async (error: unknown) => {
      await auth.denied(who, aimOf(req), error);
      throw error;
    });
    sendResult(res, result);
  };
}
