import { pipeline } from 'node:stream/promises';
import { isDrawn } from '@priyom/shared/domain/file/limits';
import type { Exchange } from '../platform/http/route.ts';
import type { OpenedFile } from './read-file.ts';

/** Nothing of it runs, even if a browser were to take it for a page. */
const POLICY = "default-src 'none'; sandbox";

/** To be saved; a picture of a kind that runs nothing may also be drawn (`isView`). */
export async function sendContent(res: Exchange['res'], file: OpenedFile, isView: boolean): Promise<void> {
  const how = isView && isDrawn(file.type) ? 'inline' : 'attachment';
  const isText = file.type === 'text/plain';
  res.set({
    'Content-Type': isText ? 'text/plain; charset=utf-8' : file.type,
    'Content-Length': String(file.size),
    'Content-Disposition': `${how}; filename="file"; filename*=UTF-8''${encoded(file.name)}`,
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  });
  await pipeline(file.bytes, res);
}

/** RFC 8187: what `encodeURIComponent` leaves and an extended value may not have. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
