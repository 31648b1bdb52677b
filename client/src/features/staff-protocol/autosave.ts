import { type ProtocolBody, ProtocolView } from '@priyom/shared/api/protocols';
import { createStore } from 'zustand/vanilla';
import { ApiError } from '../staff-app/api-error.ts';
import { request } from '../staff-app/request.ts';

const QUIET_MS = 1_500;
const RETRY_MS = 4_000;

export interface Draft {
  body: ProtocolBody;
  privateNotes: string;
}

export interface AutosaveState {
  draft: Draft;
  isSaving: boolean;
  savedAt: string | null;
  failure: unknown;
  /** What another window saved meanwhile: both texts are kept until the person chooses. */
  conflict: ProtocolView | null;
}

/**
 * Saves a protocol as it is typed (D23): whole text, 1.5 s after the last key, one request at a time, again by itself
 * while the server is away. Never loses a letter: what is on the screen is the truth until the server has it.
 */
export function createAutosave(view: ProtocolView, onSaved: (view: ProtocolView) => void) {
  const store = createStore<AutosaveState>(() => ({
    draft: { body: view.body, privateNotes: view.privateNotes },
    isSaving: false,
    savedAt: view.savedAt,
    failure: null,
    conflict: null,
  }));
  let v = view.v;
  let isDirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  function edit(change: Partial<Draft>): void {
    store.setState({ draft: { ...store.getState().draft, ...change } });
    isDirty = true;
    schedule(QUIET_MS);
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  /** Resolves when nothing is left to save, or the server refused. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    await running;
    if (!isDirty || store.getState().conflict) return;
    running = save().finally(() => {
      running = null;
    });
    await running;
  }

  async function save(): Promise<void> {
    isDirty = false;
    store.setState({ isSaving: true });
    try {
      const saved = await request('saveProtocol', ProtocolView, {
        params: { id: view.id },
        body: { v, ...store.getState().draft },
      });
      v = saved.v;
      store.setState({ isSaving: false, savedAt: saved.savedAt, failure: null });
      onSaved(saved);
    } catch (error) {
      isDirty = true;
      await refused(error);
    }
  }

  async function refused(error: unknown): Promise<void> {
    store.setState({ isSaving: false, failure: error });
    const code = error instanceof ApiError ? error.code : 'INTERNAL';
    if (code === 'CONFLICT') {
      const conflict = await request('protocol', ProtocolView, { params: { id: view.id } }).catch(() => null);
      store.setState({ conflict });
    } else if (code === 'OFFLINE' || code === 'INTERNAL' || code === 'RATE_LIMITED' || code === 'NOT_READY') {
      schedule(RETRY_MS);
    }
  }

  function resolve(choice: 'mine' | 'theirs'): void {
    const { conflict } = store.getState();
    if (!conflict) return;
    v = conflict.v;
    isDirty = choice === 'mine';
    store.setState({
      conflict: null,
      failure: null,
      ...(choice === 'theirs' && { draft: { body: conflict.body, privateNotes: conflict.privateNotes } }),
    });
    if (isDirty) schedule(0);
  }

  return {
    store,
    edit,
    flush,
    resolve,
    /** The version to sign; call `flush` first. */
    version: () => v,
    hasUnsaved: () => isDirty || running !== null,
    stop: () => clearTimeout(timer),
  };
}

export type Autosave = ReturnType<typeof createAutosave>;
