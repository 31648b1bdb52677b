import { createStore, type StoreApi } from 'zustand/vanilla';
import { newId } from '../../../call/ids.ts';
import { type FilesOf, fileApi } from './file-api.ts';
import { type UploadState, upload, whyNot } from './upload.ts';

export interface OwnFile {
  key: string;
  name: string;
  size: number;
  /** For a look at it before it goes. */
  file: File;
  state: UploadState;
}

export interface Uploads {
  readonly store: StoreApi<readonly OwnFile[]>;
  /** What is chosen waits to be sent; what can't be is refused at once. */
  add(files: readonly File[]): void;
  send(key: string): void;
  /** «Отменить», and of one that does not go «Убрать». */
  remove(key: string): void;
}

/** Of a call, not of a panel: a closed chat calls nothing off. */
const ofCalls = new WeakMap<FilesOf, Uploads>();

export function uploadsOf(session: FilesOf): Uploads {
  const known = ofCalls.get(session) ?? createUploads(session);
  ofCalls.set(session, known);
  return known;
}

/** One after another: the line is the call's first. */
function createUploads(session: FilesOf): Uploads {
  const api = fileApi(session);
  const store = createStore<readonly OwnFile[]>(() => []);
  const ends = new Map<string, AbortController>();
  let last: Promise<unknown> = Promise.resolve();

  const keep = (change: (files: readonly OwnFile[]) => readonly OwnFile[]) => store.setState(change, true);
  const drop = (key: string) => keep(files => files.filter(each => each.key !== key));
  const mark = (key: string, state: UploadState) =>
    keep(files => files.map(each => (each.key === key ? { ...each, state } : each)));

  async function run(key: string, file: File, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await upload(api, file, state => (state.kind === 'given' ? drop(key) : mark(key, state)), signal).catch(
      (error: unknown) => {
        if (!signal.aborted) mark(key, { kind: 'refused', why: 'INTERNAL' });
        return error;
      },
    );
  }

  return {
    store,
    add(files) {
      for (const file of files) {
        const why = whyNot(file);
        const state: UploadState = why ? { kind: 'refused', why } : { kind: 'chosen' };
        keep(all => [...all, { key: newId(), name: file.name, size: file.size, file, state }]);
      }
    },
    send(key) {
      const chosen = store.getState().find(each => each.key === key && each.state.kind === 'chosen');
      if (!chosen) return;
      const end = new AbortController();
      ends.set(key, end);
      mark(key, { kind: 'queued' });
      last = last.then(() => run(key, chosen.file, end.signal));
    },
    remove(key) {
      ends.get(key)?.abort();
      ends.delete(key);
      drop(key);
    },
  };
}
