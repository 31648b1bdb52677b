import { OFFSET_HEADER } from '@priyom/shared/api/files';
import { AppError } from '@priyom/shared/errors';
import type { Request } from 'express';
import * as z from 'zod';

const Offset = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** Where the bytes of this request begin. @throws AppError VALIDATION */
export function requireOffset(req: Request): number {
  const given = Offset.safeParse(req.get(OFFSET_HEADER));
  if (!given.success) throw new AppError('VALIDATION', { fields: [OFFSET_HEADER] });
  return given.data;
}
