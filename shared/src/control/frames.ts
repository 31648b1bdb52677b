import * as z from 'zod';

/** JSON text frames of the control WebSocket. */
export const RequestFrame = z.object({ id: z.int().nonnegative(), method: z.string().max(32), params: z.unknown() });

export const ReplyFrame = z.union([
  z.object({ id: z.int().nonnegative(), ok: z.literal(true), result: z.unknown() }),
  z.object({
    id: z.int().nonnegative(),
    ok: z.literal(false),
    error: z.object({ code: z.string(), message: z.string() }),
  }),
]);

export const EventFrame = z.object({ event: z.string().max(32), data: z.unknown() });

export const NodeFrame = z.union([ReplyFrame, EventFrame]);

/** Errors a node answers with; the server maps them to `MEDIA_UNAVAILABLE`, `WRONG_STAGE`, `NOT_FOUND`. */
export const CONTROL_ERRORS = [
  'BAD_REQUEST',
  'UNKNOWN_ROOM',
  'OLD_EPOCH',
  'UNKNOWN_PEER',
  'NOT_ALLOWED',
  'CANNOT_CONSUME',
  'WORKER_LOST',
  'DRAINING',
  'INTERNAL',
] as const;
export type ControlErrorCode = (typeof CONTROL_ERRORS)[number];

/**
 * Header `x-priyom-control: <unix seconds>.<hex HMAC-SHA256(secret, "<unix seconds>.<serverId>")>`, valid for 60 s
 * either way; `x-priyom-server: <serverId>`.
 */
export const CONTROL_HEADER = 'x-priyom-control';
export const SERVER_HEADER = 'x-priyom-server';
export const CONTROL_SKEW_S = 60;
