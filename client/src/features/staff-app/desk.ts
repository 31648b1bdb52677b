import type { Desk } from '@priyom/shared/signaling/desk';
import { create } from 'zustand';
import { ApiError } from './api-error.ts';
import { DeskLine } from './desk-line.ts';
import { refresh } from './refresh.ts';

interface DeskState {
  /** null until the first answer. */
  desk: Desk | null;
  connected: boolean;
}

/** Who waits for me, who asks for me, who is on line: live on every staff page (ux §4, one click away). */
export const useDesk = create<DeskState>(() => ({ desk: null, connected: false }));

let line: DeskLine | null = null;

export function connectDesk(): void {
  line ??= new DeskLine({
    renewSession: refresh,
    onDesk: desk => useDesk.setState({ desk, connected: true }),
    onDown: () => useDesk.setState({ connected: false }),
  });
}

export function disconnectDesk(): void {
  line?.close();
  line = null;
  useDesk.setState({ desk: null, connected: false });
}

/** A message to somebody in the waiting room, from any page. @throws ApiError */
export async function writeFromDesk(
  { consultationId, participantId }: Pick<Desk['waiting'][number], 'consultationId' | 'participantId'>,
  clientKey: string,
  text: string,
): Promise<void> {
  await lineOrNone().request('desk:write', { consultationId, participantId, clientKey, text });
}

/** @throws ApiError */
export async function declineAsColleague(consultationId: string, requestId: string, reason: string): Promise<void> {
  await lineOrNone().request('colleague:decline', { consultationId, requestId, reason });
}

function lineOrNone(): DeskLine {
  if (!line) throw new ApiError('OFFLINE');
  return line;
}
