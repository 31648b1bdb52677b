import { ROUTES } from '@priyom/shared/api/routes';

let running: Promise<boolean> | null = null;

/** Renews the access token by the refresh cookie. Several callers at once share one renewal: the token rotates. */
export function refresh(): Promise<boolean> {
  running ??= renew().finally(() => {
    running = null;
  });
  return running;
}

async function renew(): Promise<boolean> {
  const [method, path] = ROUTES.refresh.split(' ');
  try {
    const response = await fetch(path ?? '', { method: method ?? 'POST', credentials: 'same-origin' });
    return response.ok;
  } catch {
    return false;
  }
}
