import type { Request, RequestHandler, Response } from 'express';
import * as z from 'zod';
import { parseInput } from './parse-input.ts';

/** An express handler, for those who make one and import no express. */
export type Handler = RequestHandler;

/** Which of `params`, `query`, `body` a handler uses, each with its schema; what has no schema cannot be used unparsed. */
export type RouteShape = z.ZodRawShape;

export interface Exchange {
  req: Request;
  res: Response;
}

export type RouteInput<S extends RouteShape> = z.output<z.ZodObject<S>>;

/** @throws AppError VALIDATION with paths such as `body.login`. */
export function parseRequest<S extends RouteShape>(shape: S, req: Request): RouteInput<S> {
  const { params, query } = req;
  const body: unknown = req.body ?? {};
  return parseInput(z.object(shape), { params, query, body });
}

/** A handler of three lines: the input is parsed, the result becomes JSON (`undefined`: 204), errors go to the table. */
export function route<S extends RouteShape>(
  shape: S,
  handler: (input: RouteInput<S>, exchange: Exchange) => Promise<unknown>,
): RequestHandler {
  return async (req, res) => {
    const result = await handler(parseRequest(shape, req), { req, res });
    sendResult(res, result);
  };
}

/**
 * `route` for whoever `whoOf` says this is: who asks comes first, then what, so nobody learns from a VALIDATION what a path
 * expects. What goes wrong is told to `failed` before it is answered; null: nobody known.
 */
export function routeBy<W, S extends RouteShape>(
  whoOf: (req: Request) => Promise<W>,
  failed: (error: unknown, who: W | null, req: Request) => Promise<void>,
  shape: S,
  handler: (who: W, input: RouteInput<S>, exchange: Exchange) => Promise<unknown>,
): Handler {
  return async (req, res) => {
    let who: W | null = null;
    try {
      who = await whoOf(req);
      sendResult(res, await handler(who, parseRequest(shape, req), { req, res }));
    } catch (error) {
      await failed(error, who, req);
      throw error;
    }
  };
}

/** `POST /protocols/:id/sign` reaches for the protocol of that id, `GET /guest/files/:id` for a file. */
export function aimOf({ method, route: { path }, params }: Request): { action: string; kind: string; id: string } {
  const [kind = ''] = String(path)
    .split('/')
    .filter(part => part !== '' && part !== 'guest');
  return { action: `${method} ${path}`, kind, id: String(Object.values(params)[0] ?? '') };
}

export function sendResult(res: Response, result: unknown): void {
  if (res.headersSent) return;
  if (result === undefined) res.status(204).end();
  else res.json(result);
}

/** The id of a record in a path or a body. */
export const Id = z.string().min(1).max(128);
export const IdParams = z.strictObject({ id: Id });
