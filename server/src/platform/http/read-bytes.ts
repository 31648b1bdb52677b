import type { IncomingMessage } from 'node:http';
import { AppError } from '@priyom/shared/errors';

/**
 * The body of a request as it is. Called after it is known who sends it, so nobody else's bytes are waited for.
 * @throws AppError VALIDATION unless it is `application/octet-stream` · PAYLOAD_TOO_LARGE beyond `limit`
 */
export async function readBytes(req: IncomingMessage, limit: number): Promise<Buffer> {
  if (req.headers['content-type'] !== 'application/octet-stream')
    throw new AppError('VALIDATION', { fields: ['body'] });
  if (Number(req.headers['content-length'] ?? 0) > limit) throw new AppError('PAYLOAD_TOO_LARGE');
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of req) {
    const bytes = Buffer.from(piece);
    length += bytes.length;
    if (length > limit) throw new AppError('PAYLOAD_TOO_LARGE');
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}
