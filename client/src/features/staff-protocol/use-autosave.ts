import type { ProtocolView } from '@priyom/shared/api/protocols';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Autosave } from './autosave.ts';
import { autosaveOf } from './running-autosaves.ts';

export function useAutosave(view: ProtocolView): Autosave {
  const queries = useQueryClient();
  const [autosave] = useState(() => autosaveOf(view, saved => keepProtocol(saved, queries)));
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!autosave.hasUnsaved()) return;
      autosave.save();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    // Left over from before a reload or an expired session.
    autosave.save();
    return () => {
      window.removeEventListener('beforeunload', warn);
      autosave.save();
    };
  }, [autosave]);
  return autosave;
}

export function useDraft(autosave: Autosave) {
  return useStore(autosave.store);
}

/** Every screen that shows this protocol has it as the server has it now. */
export function keepProtocol(saved: ProtocolView, queries: QueryClient): void {
  queries.setQueryData(['protocol', saved.id], saved);
  queries.setQueryData<{ protocols: ProtocolView[] }>(
    ['protocolsOf', saved.consultationId],
    list => list && { protocols: list.protocols.map(one => (one.id === saved.id ? saved : one)) },
  );
}
