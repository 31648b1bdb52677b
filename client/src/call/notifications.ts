import type { Call } from './call.ts';
import { received, seenBy, typedBy } from './chat/chat-log.ts';
import { listenToHall } from './hall/listen-to-hall.ts';
import type { Channel } from './signaling/channel.ts';

/** What the server tells without being asked. Listeners live as long as the channel. */
export function listen(channel: Channel, call: Call): void {
  listenToSession(channel, call);
  listenToMedia(channel, call);
  listenToHall(channel, call);
  channel.on('chat:message', ({ message }) => {
    call.is.patch({ chat: received(typedBy(call.is.state.chat, message.from, ''), [message], call.me) });
  });
  channel.on('chat:typed', ({ participantId, text }) => {
    call.is.patch({ chat: typedBy(call.is.state.chat, participantId, text) });
  });
  channel.on('chat:read', ({ participantId, seqs }) => {
    call.is.patch({ chat: seenBy(call.is.state.chat, participantId, seqs) });
  });
  channel.on('time:warning', ({ minutesLeft }) => {
    call.is.patch({ timeWarning: { minutesLeft, at: Date.now() } });
  });
}

function listenToSession(channel: Channel, call: Call): void {
  channel.on('session:changed', ({ snapshot }) => call.snapshots.apply(snapshot));
  channel.on('session:superseded', ({ reason }) => call.settle({ kind: 'superseded', reason }));
  channel.on('session:moved', () => call.roomLost());
  channel.on('waiting:called', ({ until, consumers }) => {
    call.probe.stop();
    call.is.stand({ place: 'called', calledUntil: until });
    call.quietly(call.media.receive(consumers));
    call.called();
  });
  channel.on('waiting:uncalled', () => {
    call.entering.cancel();
    call.media.peer?.remote.keepOnly([]);
    call.is.stand({ place: 'waiting', calledUntil: null });
    call.showRemote();
  });
  channel.on('waiting:declined', ({ reason, next }) => call.settle({ kind: 'declined', reason, next }));
}

function listenToMedia(channel: Channel, call: Call): void {
  channel.on('media:added', ({ consumers }) => call.quietly(call.media.receive(consumers)));
  channel.on('media:closed', ({ consumerIds }) => {
    call.media.peer?.remote.close(consumerIds);
    call.showRemote();
  });
  channel.on('media:paused', ({ consumerId, paused }) => {
    call.media.peer?.remote.setPaused(consumerId, paused);
    call.showRemote();
  });
  channel.on('media:sourceClosed', ({ source }) => {
    call.media.sourceClosed(source);
    // Taken by the server: it comes back by the person's own press alone.
    if (source === 'mic' || source === 'camera') call.quietly(call.devices[source].setWanted(false));
  });
  channel.on('media:watched', ({ source, layer }) => {
    call.is.patch({ watched: { ...call.is.state.watched, [source]: layer } });
  });
  channel.on('media:speaking', ({ participantIds }) => call.is.patch({ speaking: participantIds }));
  channel.on('media:quality', ({ participantId, level }) => {
    if (participantId === call.me) {
      call.is.patch({ ownAtSfu: level });
      return;
    }
    const { [participantId]: _old, ...others } = call.is.state.networkOfOthers;
    call.is.patch({ networkOfOthers: level === 'good' ? others : { ...others, [participantId]: level } });
  });
}
