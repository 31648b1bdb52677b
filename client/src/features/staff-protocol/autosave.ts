import type { ProtocolView } from '@priyom/shared/api/protocols';
import { createStore } from 'zustand/vanilla';
import { ApiError } from '../staff-app/api-error.ts';
import { type Draft, draftOf, isSame, keepUnsaved, recallUnsaved } from './draft.ts';

const QUIET_MS = 1_500;
const RETRY_MS = 4_000;

/** Where one protocol is kept. @throws ApiError, both */
export interface ProtocolServer {
  save(v: number, draft: Draft): Promise<ProtocolView>;
  load(): Promise<ProtocolView>;
}

export interface AutosaveState {
  draft: Draft;
  isSaving: boolean;
  savedAt: string | null;
  /** Why the text is not with the server yet; null when it is, or is on its way for the first time. */
  failure: unknown;
  /** What another window saved meanwhile: both texts are kept until the person chooses. */
  conflict: ProtocolView | null;
  /** How often a signature was wanted while no topic was chosen. */
  topicAsked: number;
}

/**
 * Saves a protocol as it is typed (D23): whole text, 1.5 s after the last key, one request at a time, again by itself
 * while the server is away. Never loses a letter: what is on the screen is the truth until the server has it, and this tab
 * keeps it over a reload.
 */
export function createAutosave(view: ProtocolView, server: ProtocolServer, onSaved: (view: ProtocolView) => void) {
  const before = recallUnsaved(view);
  const store = createStore<AutosaveState>(() => ({
    draft: before?.draft ?? draftOf(view),
    isSaving: false,
    savedAt: view.savedAt,
    failure: null,
    conflict: null,
    topicAsked: 0,
  }));
  let v = before?.v ?? view.v;
  let isDirty = before !== null;
  /** Sent since the server answered last. It may have taken one of them: then it was no other window. */
  let unanswered: Draft[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let isStopped = false;

  const hasUnsaved = () => !isStopped && (isDirty || running !== null);

  function remember(): void {
    if (!isStopped) keepUnsaved(view.id, isDirty ? { v, draft: store.getState().draft } : null);
  }

  function edit(change: Partial<Draft>): void {
    store.setState({ draft: { ...store.getState().draft, ...change } });
    isDirty = true;
    remember();
    schedule(QUIET_MS);
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(save, ms);
  }

  /** Saves what is unsaved, now; how it went is in the state. */
  function save(): void {
    void flush().catch(() => undefined);
  }

  /** Resolves when the server has all that was typed. @throws what keeps it from having it */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    while (hasUnsaved()) {
      running ??= attempt().finally(() => {
        running = null;
      });
      await running;
      const { failure } = store.getState();
      if (failure) throw failure;
    }
  }

  async function attempt(): Promise<void> {
    const { draft, conflict } = store.getState();
    if (conflict) return;
    isDirty = false;
    if (unanswered.at(-1) !== draft) unanswered.push(draft);
    store.setState({ isSaving: true });
    try {
      took(await server.save(v, draft));
    } catch (error) {
      isDirty = true;
      await refused(error);
    }
  }

  function took(saved: ProtocolView): void {
    v = saved.v;
    unanswered = [];
    store.setState({ isSaving: false, savedAt: saved.savedAt, failure: null });
    remember();
    onSaved(saved);
  }

  async function refused(error: unknown): Promise<void> {
    const isConflict = error instanceof ApiError && error.code === 'CONFLICT';
    const failure = isConflict ? await compare().then(isOurs => (isOurs ? null : error), asIs) : error;
    store.setState({ isSaving: false, failure });
    if (failure !== null && isWorthRepeating(failure)) schedule(RETRY_MS);
  }

  /**
   * The server has a newer version: our own, whose answer was lost, or another window's, which is then shown.
   * @returns whether it is ours. @throws ApiError when it could not be read
   */
  async function compare(): Promise<boolean> {
    const newer = await server.load();
    const theirs = draftOf(newer);
    const { draft } = store.getState();
    const isOurs = [draft, ...unanswered].some(own => isSame(own, theirs));
    if (!isOurs) {
      store.setState({ conflict: newer, failure: new ApiError('CONFLICT') });
    } else {
      isDirty = !isSame(draft, theirs);
      took(newer);
    }
    return isOurs;
  }

  /** Before the password is asked for: a signature needs a topic. @returns whether there is one; else the form asks for it */
  function requestTopic(): boolean {
    const { draft, topicAsked } = store.getState();
    if (draft.body.topics.length > 0) return true;
    store.setState({ topicAsked: topicAsked + 1 });
    return false;
  }

  function resolve(choice: 'mine' | 'theirs'): void {
    const { conflict } = store.getState();
    if (!conflict) return;
    v = conflict.v;
    unanswered = [];
    isDirty = choice === 'mine';
    store.setState({ conflict: null, failure: null, ...(choice === 'theirs' && { draft: draftOf(conflict) }) });
    remember();
    save();
  }

  return {
    store,
    edit,
    save,
    flush,
    compare,
    requestTopic,
    resolve,
    /** The version to sign; call `flush` first. */
    version: () => v,
    hasUnsaved,
    /** Nothing is sent any more: whoever typed this has gone. */
    stop(): void {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

export type Autosave = ReturnType<typeof createAutosave>;

const asIs = (error: unknown) => error;

/** An answer that can't be read is the server's trouble, like INTERNAL. */
export function isWorthRepeating(failure: unknown): boolean {
  return !(failure instanceof ApiError) || failure.isRetryable;
}
