import { ROUTES, type RouteName } from '@priyom/shared/api/routes';
import { ERRORS, type ErrorCode, type ErrorDetails } from '@priyom/shared/errors';

/** A refusal, as the server words it. */
export class Refusal {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly logId: string | undefined;

  constructor(code: ErrorCode, details: ErrorDetails = {}, logId?: string) {
    this.code = code;
    this.details = details;
    this.logId = logId;
  }
}

/** Nothing answers: the server is away. */
export const NO_ANSWER = Symbol('no answer');

/** What each route answers; a function gets the filled address. Left out: the server is away. */
export type Answers = Partial<Record<RouteName, unknown>>;

/** The pages of the stories send their real requests; only the network below `fetch` is this. */
export function answerFrom(answers: Answers): void {
  globalThis.fetch = async (input, init) => {
    const address = new URL(String(input instanceof Request ? input.url : input), location.origin);
    const name = routeOf(init?.method ?? 'GET', address.pathname);
    const answer = name && name in answers ? answers[name] : NO_ANSWER;
    const found = typeof answer === 'function' ? answer(address) : answer;
    if (found === NO_ANSWER) throw new TypeError('the story has no answer');
    if (found instanceof Refusal) return refused(found);
    return Response.json(found);
  };
}

function refused({ code, details, logId }: Refusal): Response {
  return Response.json({ error: { code, details, logId } }, { status: ERRORS[code].status });
}

function routeOf(method: string, path: string): RouteName | undefined {
  const parts = path.split('/');
  const found = names.filter(name => {
    const [verb, template = ''] = ROUTES[name].split(' ');
    const wanted = template.split('/');
    if (verb !== method || wanted.length !== parts.length) return false;
    return wanted.every((part, index) => part.startsWith(':') || part === parts[index]);
  });
  // `/appointments/slots` before `/appointments/:id`.
  return found.sort((one, other) => paramsOf(one) - paramsOf(other))[0];
}

const paramsOf = (name: RouteName) => ROUTES[name].split(':').length;
const names = Object.keys(ROUTES).filter((name): name is RouteName => name in ROUTES);
