import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { CallSession } from '../../call/session.ts';

/** Everything that is heard: one element for each sound of others, never one's own. */
export function RemoteSounds({ session }: { session: CallSession }) {
  const remote = useStore(session.store, state => state.remote);
  const sounds = Object.values(remote).flatMap(sources => [sources.mic, sources.screenAudio]);
  return (
    <>{sounds.map(sound => sound && <StreamAudio key={sound.consumerId} session={session} stream={sound.stream} />)}</>
  );
}

function StreamAudio({ session, stream }: { session: CallSession; stream: MediaStream }) {
  const audio = useRef<HTMLAudioElement>(null);
  useEffect(() => (audio.current ? session.showIn(audio.current, stream) : undefined), [session, stream]);
  // biome-ignore lint/a11y/useMediaCaption: live speech of the people in the room
  return <audio ref={audio} autoPlay />;
}
