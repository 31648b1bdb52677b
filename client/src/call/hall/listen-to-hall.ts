import type { Call } from '../call.ts';
import type { Channel } from '../signaling/channel.ts';

/** Captions stand for as long as somebody reads them, not until the next sentence. */
const CAPTION_STANDS_MS = 12_000;

export function listenToHall(channel: Channel, call: Call): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  channel.on('hall:changed', ({ hall }) => {
    if (hall.rev >= (call.is.state.hall?.rev ?? 0)) call.is.patch({ hall });
  });
  channel.on('hall:reactions', ({ reactions }) => {
    call.is.patch({ reactions: { counts: reactions, at: Date.now() } });
  });
  channel.on('captions:typed', ({ participantId, text }) => {
    clearTimeout(timer);
    call.is.patch({ caption: text ? { participantId, text } : null });
    if (text) timer = setTimeout(() => call.is.patch({ caption: null }), CAPTION_STANDS_MS);
  });
}
