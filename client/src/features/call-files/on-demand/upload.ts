import type { FileRefusal, FileView } from '@priyom/shared/api/files';
import { FILE_LIMITS } from '@priyom/shared/domain/file/limits';
import type { ErrorCode } from '@priyom/shared/errors';
import { newId } from '../../../call/ids.ts';
import type { Answer, FileApi } from './file-api.ts';

export type Why = FileRefusal | ErrorCode | 'empty';

export type UploadState =
  /** Seen by the person, and not sent: a wrong page is put away before anybody else has it. */
  | { kind: 'chosen' }
  | { kind: 'queued' }
  | { kind: 'sending'; sent: number }
  /** Goes on by itself. */
  | { kind: 'noNetwork'; sent: number }
  | { kind: 'checking'; isLong: boolean }
  | { kind: 'given' }
  | { kind: 'refused'; why: Why };

/** Waits between attempts, milliseconds; the last one for as long as it takes. */
const WAITS_MS = [500, 1_000, 2_000, 4_000];
const LOOK_MS = 700;
/** A scanner that is away may be so for long: then it is asked for less often, and said. */
const QUICK_LOOKS = 40;
const LONG_LOOK_MS = 5_000;
/** Too often, or a server that is starting: later it takes it. */
const LATER: readonly ErrorCode[] = ['RATE_LIMITED', 'NOT_READY', 'FILE_OFFSET'];

/**
 * One file from this page to the others: in pieces, each acknowledged; after a lost network it asks how much has arrived
 * and goes on from there. Resolves when it is handed over or refused. @throws AbortError when it is called off
 */
export async function upload(api: FileApi, file: File, tell: (state: UploadState) => void, signal: AbortSignal) {
  const refused = whyNot(file);
  if (refused) return tell({ kind: 'refused', why: refused });
  let id = '';
  const following = { api, file, tell, signal };
  try {
    const name = file.name;
    const begin = { requestId: newId(), name, size: file.size, sha256: await sha256Of(file) };
    let view = await lasting(following, 0, () => api.begin(begin, signal));
    id = view.id;
    while (view.status === 'uploading') {
      view = view.received < view.size ? await nextBytes(following, view) : await finish(following, view);
    }
    for (let looks = 0; view.status === 'scanning'; looks += 1) {
      const isLong = looks >= QUICK_LOOKS;
      tell({ kind: 'checking', isLong });
      await pause(isLong ? LONG_LOOK_MS : LOOK_MS, signal);
      view = await lasting(following, file.size, () => api.state(id, signal));
    }
    tell(view.status === 'ready' ? { kind: 'given' } : { kind: 'refused', why: view.refusal ?? 'damaged' });
  } catch (error) {
    if (error instanceof NotTaken) return tell({ kind: 'refused', why: error.why });
    if (id) void api.drop(id, newId());
    throw error;
  }
}

/** Known before a byte goes. */
export function whyNot(file: File): Why | null {
  if (file.size === 0) return 'empty';
  return file.size > FILE_LIMITS.bytes ? 'FILE_TOO_LARGE' : null;
}

class NotTaken extends Error {
  readonly why: Why;

  constructor(why: Why) {
    super(why);
    this.why = why;
  }
}

interface Following {
  api: FileApi;
  file: File;
  tell: (state: UploadState) => void;
  signal: AbortSignal;
}

async function nextBytes(following: Following, { id, received }: FileView): Promise<FileView> {
  const { api, file, tell, signal } = following;
  tell({ kind: 'sending', sent: received });
  const answer = await api.bytes(id, received, file.slice(received, received + FILE_LIMITS.chunkBytes), signal);
  if (answer.kind === 'file') return answer.file;
  if (answer.kind === 'refused' && !LATER.includes(answer.error.code)) throw new NotTaken(answer.error.code);
  // How much has arrived is the server's word: a lost answer may have been a stored piece.
  return lasting(following, received, () => api.state(id, signal));
}

function finish(following: Following, { id, size }: FileView): Promise<FileView> {
  following.tell({ kind: 'checking', isLong: false });
  return lasting(following, size, () => following.api.finish(id, newId(), following.signal));
}

/** The same again until there is an answer. */
async function lasting({ tell, signal }: Following, sent: number, ask: () => Promise<Answer>): Promise<FileView> {
  for (let tries = 0; ; tries++) {
    const answer = await ask();
    if (answer.kind === 'file') return answer.file;
    if (answer.kind === 'refused' && !LATER.includes(answer.error.code)) throw new NotTaken(answer.error.code);
    tell({ kind: 'noNetwork', sent });
    await pause(WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 0, signal);
  }
}

/** Shorter when the network says that it is back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}

/** Only over https: elsewhere a browser has no digest, and the file is sent without. */
async function sha256Of(file: File): Promise<string | null> {
  if (!globalThis.crypto.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}
