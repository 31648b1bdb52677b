import {
  aimOf,
  type Exchange,
  type Handler,
  parseRequest,
  type RouteInput,
  type RouteShape,
  sendResult,
} from '../platform/http/route.ts';
import { isDenied, recordDenied } from '../staff/record-denied.ts';
import type { Asker, FilePorts } from './ports.ts';

type Req = Exchange['req'];

export type AskerOf = (req: Req) => Promise<Asker>;

/**
 * `route` for whoever has a place in a meeting, by a log-in or by a link: who asks comes first, then what; who reaches for
 * what is not theirs is on record (D35).
 */
export function asked<S extends RouteShape>(
  ports: Pick<FilePorts, 'audit' | 'seats'>,
  who: AskerOf,
  shape: S,
  handler: (asker: Asker, input: RouteInput<S>, exchange: Exchange) => Promise<unknown>,
): Handler {
  return async (req, res) => {
    const known: { asker?: Asker } = {};
    try {
      known.asker = await who(req);
      sendResult(res, await handler(known.asker, parseRequest(shape, req), { req, res }));
    } catch (error) {
      await onRecord(ports, req, known.asker, error);
      throw error;
    }
  };
}

/** A link that is not this browser's has no asker: it is known by its own. */
async function onRecord(
  { audit, seats }: Pick<FilePorts, 'audit' | 'seats'>,
  req: Req,
  asker: Asker | undefined,
  error: unknown,
): Promise<void> {
  const reaching = isDenied(error) && (asker ?? (await seats.homeOf(req)));
  if (reaching) await recordDenied(audit, reaching.scope, reaching.actor, aimOf(req), error);
}
