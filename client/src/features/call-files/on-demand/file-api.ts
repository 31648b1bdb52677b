import type { BeginFile, FileView } from '@priyom/shared/api/files';
import { ROUTES, type RouteName } from '@priyom/shared/api/routes';
import { isErrorCode, type WireError } from '@priyom/shared/errors';
import type { CallSession } from '../../../call/session.ts';

export type Answer = { kind: 'file'; file: FileView } | { kind: 'refused'; error: WireError } | { kind: 'offline' };

/** What an upload asks for. */
export type FileApi = Pick<ReturnType<typeof fileApi>, 'begin' | 'state' | 'bytes' | 'finish' | 'drop'>;

/** One chunk on the weakest line that a call survives on (64 kbit/s). */
const ANSWER_MS = 90_000;
const GATEWAY = [502, 503, 504];
export const OFFSET_HEADER = 'upload-offset';

/** Of which meeting, and by what one is let in: a call's, or of a page before or after one. */
export interface FilesOf {
  readonly options: Pick<CallSession['options'], 'consultationId' | 'invitationId' | 'role' | 'renewSession'>;
}

/** REST of the files, by the log-in or by the link. Nothing throws but an abort. */
export function fileApi({ options: { consultationId, invitationId = '', role, renewSession } }: FilesOf) {
  const isGuest = role === 'guest';
  const address = (staff: RouteName, guest: RouteName, id: string): [string, string] => {
    const [method = '', path = ''] = ROUTES[isGuest ? guest : staff].split(' ');
    const filled = path.replace(/:\w+/, encodeURIComponent(id));
    return [method, isGuest ? `${filled}?by=${encodeURIComponent(invitationId)}` : filled];
  };

  const { json, posted, asked } = filesRest(renewSession);

  return {
    begin: (body: BeginFile, signal: AbortSignal) =>
      posted(address('beginFile', 'guestBeginFile', isGuest ? invitationId : consultationId), body, signal),
    state: (id: string, signal: AbortSignal) => json(address('file', 'guestFile', id), { signal }),
    bytes: (id: string, offset: number, body: Blob, signal: AbortSignal) =>
      json(address('fileBytes', 'guestFileBytes', id), {
        headers: { 'content-type': 'application/octet-stream', [OFFSET_HEADER]: String(offset) },
        body,
        signal,
      }),
    finish: (id: string, requestId: string, signal: AbortSignal) =>
      posted(address('finishFile', 'guestFinishFile', id), { requestId }, signal),
    drop: (id: string, requestId: string) => posted(address('dropFile', 'guestDropFile', id), { requestId }),
    async content(id: string): Promise<Blob | null> {
      const response = await asked(address('fileContent', 'guestFileContent', id));
      return response?.ok ? response.blob().catch(() => null) : null;
    },
  };
}

/** Requests of one who hands over files, by whatever lets them in. Nothing throws but an abort. */
export function filesRest(renewSession?: () => Promise<unknown>) {
  async function ask([method, path]: [string, string], init: RequestInit = {}): Promise<Response | null> {
    const signal = eitherOf(AbortSignal.timeout(ANSWER_MS), init.signal);
    try {
      const response = await fetch(path, { ...init, method, credentials: 'same-origin', signal });
      return GATEWAY.includes(response.status) ? null : response;
    } catch {
      init.signal?.throwIfAborted();
      return null;
    }
  }

  /** An access token may end in the middle of a long file. */
  async function asked(line: [string, string], init?: RequestInit): Promise<Response | null> {
    const response = await ask(line, init);
    if (response?.status !== 401 || !renewSession) return response;
    await renewSession().catch(() => undefined);
    return ask(line, init);
  }

  async function json(line: [string, string], init?: RequestInit): Promise<Answer> {
    const response = await asked(line, init);
    const body: unknown = await response?.json().catch(() => null);
    if (!response || !body) return { kind: 'offline' };
    return response.ok ? { kind: 'file', file: asContract(body) } : { kind: 'refused', error: wireErrorOf(body) };
  }

  const posted = (line: [string, string], body: object, signal?: AbortSignal) =>
    json(line, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });

  return { json, posted, asked };
}

/** Our own server answers by the schema it shares with us; the citizen's page loads no zod to check it again. */
function asContract(answered: unknown): FileView;
function asContract(answered: unknown): unknown {
  return answered;
}

function wireErrorOf(body: unknown): WireError {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  if (typeof error !== 'object' || error === null || !('code' in error) || !isErrorCode(error.code)) {
    return { code: 'INTERNAL' };
  }
  return { code: error.code };
}

/** As `AbortSignal.any`, which Safari 16 and Chrome 115 have not. */
function eitherOf(one: AbortSignal, other: AbortSignal | null | undefined): AbortSignal {
  if (!other) return one;
  const either = new AbortController();
  for (const signal of [one, other]) {
    if (signal.aborted) either.abort(signal.reason);
    signal.addEventListener('abort', () => either.abort(signal.reason), { signal: either.signal });
  }
  return either.signal;
}
