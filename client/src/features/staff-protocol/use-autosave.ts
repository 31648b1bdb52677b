import type { ProtocolView } from '@priyom/shared/api/protocols';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type Autosave, createAutosave } from './autosave.ts';

/** One autosave for as long as the form of this protocol is on the screen; leaving the page saves first. */
export function useAutosave(view: ProtocolView): Autosave {
  const queries = useQueryClient();
  const [autosave] = useState(() => createAutosave(view, saved => queries.setQueryData(['protocol', saved.id], saved)));
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
