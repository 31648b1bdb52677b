import { isGatewayStatus } from '../src/features/offline/gateway-status.ts';

/** By the build: one page in one text, and the policy that allows its script and style alone. */
declare const OFFLINE_PAGE: string;
declare const OFFLINE_POLICY: string;

/** As for every answer (citizen-app/api.ts): a weak network answers within, one that swallows everything never would. */
const ANSWER_MS = 20_000;

type Asked = Pick<FetchEvent, 'request' | 'preloadResponse'>;

/** The server's own answer whatever it says; only when there is none, the page that tells so. Nothing is kept. */
export async function answerNavigation({ request, preloadResponse }: Asked): Promise<Response> {
  try {
    const answer = await inTime(preloaded(preloadResponse).then(early => early ?? fetch(request)));
    return isGatewayStatus(answer.status) ? offlinePage() : answer;
  } catch {
    return offlinePage();
  }
}

/** Asked for by the browser while this worker was being started. */
async function preloaded(preload: Promise<unknown>): Promise<Response | undefined> {
  const response = await preload;
  return response instanceof Response ? response : undefined;
}

function inTime(answer: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), ANSWER_MS);
    void answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function offlinePage(): Response {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': OFFLINE_POLICY,
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
  return new Response(OFFLINE_PAGE, { status: 503, headers });
}
