import { ProtocolView } from '@priyom/shared/api/protocols';
import { finishOnSignOut, forgetOnSignOut } from '../staff-app/private-memory.ts';
import { request } from '../staff-app/request.ts';
import { type Autosave, createAutosave, type ProtocolServer } from './autosave.ts';

/**
 * One autosave per protocol and tab, not per screen: the room becomes «Встреча закончилась» while a save is under way,
 * and the form that opens there must show what was typed, not what was loaded.
 */
const running = new Map<string, Autosave>();

finishOnSignOut(async () => {
  await Promise.all([...running.values()].map(autosave => autosave.flush()));
});
forgetOnSignOut(() => {
  for (const autosave of running.values()) autosave.stop();
  running.clear();
});

/** What this tab typed goes before what was loaded, unless the server has a newer version and nothing waits here. */
export function autosaveOf(view: ProtocolView, onSaved: (saved: ProtocolView) => void): Autosave {
  const known = running.get(view.id);
  if (known && (known.hasUnsaved() || known.version() >= view.v)) return known;
  known?.stop();
  const fresh = createAutosave(view, serverOf(view.id), onSaved);
  running.set(view.id, fresh);
  return fresh;
}

function serverOf(id: string): ProtocolServer {
  const params = { id };
  return {
    save: (v, draft) => request('saveProtocol', ProtocolView, { params, body: { v, ...draft } }),
    load: () => request('protocol', ProtocolView, { params }),
  };
}
