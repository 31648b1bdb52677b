import { AppError } from '@priyom/shared/errors';
import {
  isRequestName,
  type ParsedParams,
  REQUEST_SHAPES,
  REQUESTS,
  type RequestName,
  type RequestResult,
} from '@priyom/shared/signaling/requests';
import { parseInput } from '../platform/http/parse-input.ts';
import type { Call } from './call.ts';
import type { SocketStage } from './socket-session.ts';

/** One request of the contract, bound to what carries it out. */
export interface Bound {
  name: RequestName;
  run(call: Call, raw: unknown): Promise<unknown>;
}

type Handler<N extends RequestName> = (call: Call, params: ParsedParams<N>) => Promise<RequestResult<N>>;

/** The one parse at the edge: inside the handler the types of the contract are true. */
export function on<N extends RequestName>(name: N, handler: Handler<N>): Bound {
  return { name, run: (call, raw) => handler(call, parseInput(REQUEST_SHAPES[name].params, raw)) };
}

type RequestStage = (typeof REQUESTS)[RequestName]['stage'];

/**
 * Which requests are bound where. A press whose answer was lost is sent again from the stage it led to, hence `called`
 * in the room; nothing of the room is in `waiting`.
 */
const STAGES: Record<SocketStage, readonly RequestStage[]> = {
  outside: ['none', 'staff'],
  check: ['none', 'staff', 'any'],
  waiting: ['none', 'staff', 'any', 'waiting'],
  called: ['none', 'staff', 'any', 'waiting', 'called'],
  room: ['none', 'staff', 'any', 'called', 'room'],
  lead: ['none', 'staff', 'any', 'room', 'lead'],
  over: ['none', 'staff', 'any'],
};

export type Handlers = Record<SocketStage, ReadonlyMap<string, Bound>>;

/** @throws Error when a request of the contract has no handler, or two: found at start, not by a person. */
export function bindByStage(bound: readonly Bound[]): Handlers {
  const names = new Set(bound.map(({ name }) => name));
  const missing = Object.keys(REQUESTS).filter(name => isRequestName(name) && !names.has(name));
  if (missing.length > 0 || names.size !== bound.length)
    throw new Error(`handlers: missing ${missing.join()}, or double`);
  const at = (stage: SocketStage): ReadonlyMap<string, Bound> => {
    const mine = bound.filter(({ name }) => STAGES[stage].includes(REQUESTS[name].stage));
    return new Map(mine.map(each => [each.name, each]));
  };
  return {
    outside: at('outside'),
    check: at('check'),
    waiting: at('waiting'),
    called: at('called'),
    room: at('room'),
    lead: at('lead'),
    over: at('over'),
  };
}

/** @throws AppError WRONG_STAGE for a request that is not bound here · VALIDATION for an unknown one */
export function boundAt(handlers: Handlers, stage: SocketStage, name: string): Bound {
  const bound = handlers[stage].get(name);
  if (bound) return bound;
  if (isRequestName(name)) throw new AppError('WRONG_STAGE', { stage, request: name });
  throw new AppError('VALIDATION', { fields: ['name'] });
}
