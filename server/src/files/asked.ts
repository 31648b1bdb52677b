import {
  aimOf,
  type Exchange,
  type Handler,
  type RouteInput,
  type RouteShape,
  routeBy,
} from '../platform/http/route.ts';
import { isDenied, recordDenied } from '../staff/record-denied.ts';
import type { Asker, FilePorts } from './ports.ts';

export type AskerOf = (req: Exchange['req']) => Promise<Asker>;

/** For whoever has a place in a meeting, by a log-in or by a link; who reaches for what is not theirs is on record (D35). */
export function asked<S extends RouteShape>(
  { audit, seats }: Pick<FilePorts, 'audit' | 'seats'>,
  who: AskerOf,
  shape: S,
  handler: (asker: Asker, input: RouteInput<S>, exchange: Exchange) => Promise<unknown>,
): Handler {
  return routeBy(
    who,
    async (error, asker, req) => {
      // A link that is not this browser's has no asker: it is known by its own.
      const reaching = isDenied(error) && (asker ?? (await seats.homeOf(req)));
      if (reaching) await recordDenied(audit, reaching.scope, reaching.actor, aimOf(req), error);
    },
    shape,
    handler,
  );
}
