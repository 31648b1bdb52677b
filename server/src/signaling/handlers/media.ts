import { withSource } from '../../live/connection.ts';
import { on } from '../bind.ts';
import { type Call, peerOf } from '../call.ts';

/** One's own media in the room. Own producers are named by source, consumers by id; the sfu checks both. */
export const mediaHandlers = [
  on('media:produce', async (call, { items }) => {
    const { room, peerId, connection } = await peerOf(call);
    const accepted = await call.ports.media.produce(room, peerId, items);
    for (const { source, paused } of items) {
      if (connection && accepted.includes(source)) connection.sources = withSource(connection, source, paused);
    }
    tellSources(call);
    return { accepted };
  }),
  on('media:set', async (call, { source, action }) => {
    const { room, peerId, connection } = await peerOf(call);
    await call.ports.media.setSource(room, peerId, source, action);
    if (connection && action === 'close') {
      connection.sources = connection.sources.filter(one => one.source !== source);
    } else if (connection?.sources.some(one => one.source === source)) {
      connection.sources = withSource(connection, source, action === 'pause');
    }
    tellSources(call);
    return {};
  }),
  on('media:ready', async (call, { consumerIds }) => {
    const { room, peerId } = await peerOf(call);
    await call.ports.media.ready(room, peerId, consumerIds);
    return {};
  }),
  on('media:view', async (call, { items }) => {
    const { room, peerId } = await peerOf(call);
    await call.ports.media.view(room, peerId, items);
    return {};
  }),
];

/** Muted or off is state of the screen: everybody sees it in the next snapshot. */
function tellSources({ session, announcer }: Call): void {
  if (session.state.kind === 'in') announcer.changed(session.state.connection, session.state.connection.consultationId);
}
