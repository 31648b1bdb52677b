import { isGatewayStatus } from './gateway-status.ts';

export interface ServerWatch {
  /** By a press. Resolves to false when nobody answered; else the page is on its way already. */
  tryNow(): Promise<boolean>;
}

/** Between two tries; no two phones of one house in step, so that a server that starts is not met by all at once. */
const EVERY_MS = 4_000;
const SPREAD_MS = 4_000;
const ANSWER_MS = 20_000;

/** Asks until the server answers: by itself, at once when the network is back or the person looks again, and by a press. */
export function watchServer(onAnswer: () => void): ServerWatch {
  const tryNow = async () => {
    const isThere = await answers();
    if (isThere) onAnswer();
    return isThere;
  };
  const look = () => void tryNow();
  addEventListener('online', look);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
  const arm = () => {
    setTimeout(() => void tryNow().then(isThere => isThere || arm()), EVERY_MS + Math.random() * SPREAD_MS);
  };
  arm();
  return { tryNow };
}

/** Whether the page that was wanted is to be had again. */
async function answers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const { status } = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store', signal });
    return !isGatewayStatus(status);
  } catch {
    return false;
  }
}
