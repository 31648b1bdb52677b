import type { ProtocolView } from '@priyom/shared/api/protocols';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type Autosave, createAutosave } from './autosave.ts';

/**
 * One autosave per protocol and tab, not per screen: the room becomes «Встреча закончилась» while a save is under way,
 * and the form that opens there must show what was typed, not what was loaded.
 */
const running = new Map<string, Autosave>();

export function useAutosave(view: ProtocolView): Autosave {
  const queries = useQueryClient();
  const [autosave] = useState(() => autosaveOf(view, queries));
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!autosave.hasUnsaved()) return;
      void autosave.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void autosave.flush();
    };
  }, [autosave]);
  return autosave;
}

export function useDraft(autosave: Autosave) {
  return useStore(autosave.store);
}

/** What this tab typed goes before what was loaded, unless the server has a newer version and nothing waits here. */
function autosaveOf(view: ProtocolView, queries: QueryClient): Autosave {
  const known = running.get(view.id);
  if (known && (known.hasUnsaved() || known.version() >= view.v)) return known;
  known?.stop();
  const fresh = createAutosave(view, saved => keep(saved, queries));
  running.set(view.id, fresh);
  return fresh;
}

function keep(saved: ProtocolView, queries: QueryClient): void {
  queries.setQueryData(['protocol', saved.id], saved);
  queries.setQueryData<{ protocols: ProtocolView[] }>(
    ['protocolsOf', saved.consultationId],
    list => list && { protocols: list.protocols.map(one => (one.id === saved.id ? saved : one)) },
  );
}
