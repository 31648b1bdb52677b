import { AppError } from '@priyom/shared/errors';
import type { Source } from '@priyom/shared/media/rtp';
import { requireSharing } from '../../consultations/share-rules.ts';
import { hushed, withSource } from '../../live/connection.ts';
import { on } from '../bind.ts';
import { type Call, docOf, peerOf, seatOf } from '../call.ts';

/** One's own media in the room. Own producers are named by source, consumers by id; the sfu checks both. */
export const mediaHandlers = [
  on('media:produce', async (call, { items }) => {
    const { place, peerId, connection } = await peerOf(call);
    await requireShare(call, items);
    const sent = connection ? hushed(connection, items) : items;
    const accepted = await call.ports.media.produce(place, peerId, sent);
    await requireShare(call, items).catch(async (ended: unknown) => {
      for (const { source } of items)
        if (isScreen(source)) await call.ports.media.setSource(place, peerId, source, 'close');
      throw ended;
    });
    for (const { source, paused } of sent) {
      if (connection && accepted.includes(source)) connection.sources = withSource(connection, source, paused);
    }
    tellSources(call);
    return { accepted };
  }),
  on('media:set', async (call, { source, action }) => {
    if (source === 'mic' && action === 'resume') requireHeard(call);
    const { place, peerId, connection } = await peerOf(call);
    await call.ports.media.setSource(place, peerId, source, action);
    if (connection && action === 'close') {
      connection.sources = connection.sources.filter(one => one.source !== source);
    } else if (connection?.sources.some(one => one.source === source)) {
      connection.sources = withSource(connection, source, action === 'pause');
    }
    tellSources(call);
    return {};
  }),
  on('media:ready', async (call, { consumerIds }) => {
    const { place, peerId } = await peerOf(call);
    await call.ports.media.ready(place, peerId, consumerIds);
    return {};
  }),
  on('media:view', async (call, { items }) => {
    const { place, peerId } = await peerOf(call);
    await call.ports.media.view(place, peerId, items);
    return {};
  }),
];

/** Muted or off is state of the screen: everybody sees it in the next snapshot. */
function tellSources({ session, announcer }: Call): void {
  if (session.state.kind === 'in') announcer.changed(session.state.connection, session.state.connection.consultationId);
}

/** @throws AppError INVALID_STATE in the silence of a group, and in the hall of a webinar */
function requireHeard({ session: { state } }: Call): void {
  const isHushed = state.kind === 'in' && state.connection.isHushed;
  if (isHushed) throw new AppError('INVALID_STATE', { kind: 'hall', status: 'silence' });
}

const isScreen = (source: Source): boolean => source === 'screen' || source === 'screenAudio';

/**
 * Nothing of a screen is sent before everybody was told whose it is, nor after that was ended: asked again when it flows,
 * since it may have been ended meanwhile. @throws AppError INVALID_STATE
 */
async function requireShare(call: Call, items: readonly { source: Source }[]): Promise<void> {
  if (!items.some(({ source }) => isScreen(source))) return;
  const seat = await seatOf(call);
  requireSharing(await docOf(call, seat), seat.participantId);
}
