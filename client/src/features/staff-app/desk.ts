import { type Ack, SOCKET_PATH } from '@priyom/shared/signaling/ack';
import type { NotificationData, NotificationName } from '@priyom/shared/signaling/notifications';
import type { Desk, RequestName, RequestParams, RequestResult } from '@priyom/shared/signaling/requests';
import { io, type Socket } from 'socket.io-client';
import { create } from 'zustand';
import { ApiError } from './api-error.ts';
import { refresh } from './refresh.ts';

type Listen = { [N in NotificationName]: (data: NotificationData<N>) => void };
type Emit = { [N in RequestName]: (params: RequestParams<N>, ack: (ack: Ack<RequestResult<N>>) => void) => void };

interface DeskState {
  /** null until the first answer. */
  desk: Desk | null;
  connected: boolean;
}

/** Who waits for me, who asks for me, who is on line: live on every staff page (ux §4, one click away). */
export const useDesk = create<DeskState>(() => ({ desk: null, connected: false }));

let socket: Socket<Listen, Emit> | null = null;

export function connectDesk(): void {
  if (socket) return;
  socket = io({
    path: SOCKET_PATH,
    auth: { kind: 'staff' },
    withCredentials: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 5_000,
  });
  socket.on('connect', subscribe);
  socket.on('disconnect', () => useDesk.setState({ connected: false }));
  socket.on('connect_error', () => void refresh());
  socket.on('desk:changed', ({ desk }) => useDesk.setState({ desk }));
}

export function disconnectDesk(): void {
  socket?.disconnect();
  socket = null;
  useDesk.setState({ desk: null, connected: false });
}

function subscribe(): void {
  socket?.emit('desk:subscribe', {}, ack => {
    if (ack.ok) useDesk.setState({ desk: ack.data.desk, connected: true });
  });
}

/** A message to somebody in the waiting room, from any page. @throws ApiError */
export async function writeFromDesk(consultationId: string, clientKey: string, text: string): Promise<void> {
  const ack = await ask(done => socket?.timeout(10_000).emit('desk:write', { consultationId, clientKey, text }, done));
  if (!ack.ok) throw new ApiError(ack.error.code, ack.error.details, ack.error.logId);
}

/** @throws ApiError */
export async function declineAsColleague(consultationId: string, requestId: string, reason: string): Promise<void> {
  const ack = await ask(done =>
    socket?.timeout(10_000).emit('colleague:decline', { consultationId, requestId, reason }, done),
  );
  if (!ack.ok) throw new ApiError(ack.error.code, ack.error.details, ack.error.logId);
}

function ask<T>(emit: (done: (error: Error | null, ack: Ack<T>) => void) => void): Promise<Ack<T>> {
  return new Promise((resolve, reject) => {
    if (!socket?.connected) return reject(new ApiError('OFFLINE'));
    emit((error, ack) => (error ? reject(new ApiError('OFFLINE')) : resolve(ack)));
  });
}
