import type { ControlErrorCode } from '@priyom/shared/control/frames';
import { type ControlMethod, isControlMethod, METHOD_SHAPES } from '@priyom/shared/control/methods';
import { ControlError } from '../control-error.ts';
import type { Listener } from '../listener.ts';
import type { Logger } from '../logger.ts';
import type { Handlers } from './handlers.ts';

export type Outcome = { ok: true; result: unknown } | { ok: false; error: { code: ControlErrorCode; message: string } };

/** Parses the request by its method's schema, runs it, and turns whatever is thrown into a code. Never throws. */
export async function dispatch(
  handlers: Handlers,
  request: { method: string; params?: unknown },
  caller: Listener,
  log: Logger,
): Promise<Outcome> {
  try {
    if (!isControlMethod(request.method)) throw new ControlError('BAD_REQUEST', 'unknown method');
    return { ok: true, result: await handle(handlers, request.method, request.params, caller) };
  } catch (error) {
    if (error instanceof ControlError) return { ok: false, error: { code: error.code, message: error.message } };
    log.error({ method: request.method, err: error }, 'request failed');
    return { ok: false, error: { code: 'INTERNAL', message: 'see the log of the node' } };
  }
}

async function handle<M extends ControlMethod>(handlers: Handlers, method: M, params: unknown, caller: Listener) {
  const parsed = METHOD_SHAPES[method].params.safeParse(params);
  // Only where, never what: parameters hold keys and addresses.
  if (!parsed.success)
    throw new ControlError('BAD_REQUEST', parsed.error.issues.map(({ path }) => path.join('.')).join());
  return handlers[method](parsed.data, caller);
}
