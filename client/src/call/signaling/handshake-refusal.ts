import { isErrorCode, type WireError } from '@priyom/shared/errors';

/** A server's middleware refuses a handshake with `error.data = {code}`; anything else is the network's failure. */
export function refusalOf(error: Error): WireError | null {
  if (!('data' in error)) return null;
  const { data } = error;
  if (typeof data === 'object' && data !== null && 'code' in data && isErrorCode(data.code)) return { code: data.code };
  return { code: 'UNAUTHENTICATED' };
}
