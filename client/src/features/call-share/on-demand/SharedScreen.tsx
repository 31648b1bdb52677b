import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { CallSession } from '../../../call/session.ts';
import type { RemoteStream } from '../../../call/state.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenShareText } from '../../../i18n/citizen-share.ts';
import { announce } from '../../../ui/announcer.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { StreamVideo } from '../../call-stage/StreamVideo.tsx';
import { ShareTools } from './ShareTools.tsx';
import { useZoom } from './use-zoom.ts';

interface SharedScreenProps {
  session: CallSession;
  snapshot: Snapshot;
  owner: ParticipantView;
  isHidden: boolean;
}

/** The others' view of it (ux §6.2): as large as there is room, faces beside it; enlarged by fingers, keys, buttons. */
export function SharedScreen({ session, snapshot, owner, isHidden }: SharedScreenProps) {
  const t = useText(citizenShareText);
  const screen = useStore(session.store, state => state.remote[owner.id]?.screen);
  const isVoiceOnly = useStore(session.store, state => state.network.voiceOnly);
  const frame = useRef<HTMLDivElement>(null);
  const { zoom, larger, smaller } = useZoom(frame);
  const [isWhole, setWhole] = useState(false);
  const { shownAs } = owner;
  useEffect(() => {
    announce(t.shows(shownAs));
    return () => announce(t.over(shownAs));
  }, [t, shownAs]);
  const words = isVoiceOnly ? t.voiceOnly : wordsOf(screen, owner, t);
  const style: CSSProperties = { transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` };
  return (
    <section className={classes('shared takes-room', isWhole && 'whole')} aria-label={t.shows(shownAs)}>
      <header className="shared-head">
        <Icon of={icons.shareScreen} />
        <span className="shared-name">
          <b>{t.shows(shownAs)}</b>
          <small className="shared-how">{t.howFingers}</small>
        </span>
        <ShareTools
          session={session}
          snapshot={snapshot}
          owner={owner}
          percent={Math.round(zoom.scale * 100)}
          onLarger={larger}
          onSmaller={smaller}
          isWhole={isWhole}
          onWhole={setWhole}
        />
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be one of a form */}
      <div
        className="shared-frame"
        ref={frame}
        data-tile={owner.id}
        data-source="screen"
        role="group"
        aria-label={t.howKeys}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is enlarged and moved by keys
        tabIndex={0}
      >
        {screen && !isHidden && (
          <div className="shared-picture" style={style}>
            <StreamVideo
              session={session}
              stream={screen.stream}
              participantId={`${owner.id}:screen`}
              label={t.shows(shownAs)}
            />
          </div>
        )}
        {words && (
          <p className="shared-words" role="status">
            {words}
          </p>
        )}
      </div>
    </section>
  );
}

type Words = { coming: string; away: string };

function wordsOf(screen: RemoteStream | undefined, { connection }: ParticipantView, t: Words): string | null {
  if (connection === 'interrupted' || screen?.dimmed) return t.away;
  return !screen || screen.late ? t.coming : null;
}
