import './call.css';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { isSigned } from '../../call/signing.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { useAppearance } from '../../ui/appearance.ts';
import { classes } from '../../ui/classes.ts';
import { ShownOnDemand, useFetched } from '../../ui/OnDemand.tsx';
import { comfort } from '../call-comfort/comfort-on-demand.ts';
import { givenSheet } from '../call-materials/given-sheet.ts';
import { RemoteSounds } from '../call-stage/StreamAudio.tsx';
import { useServerNow } from '../call-stage/use-tick.ts';
import { useWidth } from '../call-stage/use-width.ts';
import { BigControls } from './BigControls.tsx';
import { Controls, type Panel } from './Controls.tsx';
import { Lines } from './Lines.tsx';
import { momentOf } from './moment.ts';
import { Notices } from './Notices.tsx';
import { chatPanel, holdOnDemand, noticeSheet, panelsOnDemand, phoneSheet } from './panels-on-demand.ts';
import { Stage } from './Stage.tsx';
import { TopBar } from './TopBar.tsx';
import { useBackPress } from './use-back-press.ts';
import { useCallAnnouncements } from './use-call-announcements.ts';
import { useQuiet } from './use-quiet.ts';
import { useRegions } from './use-regions.ts';
import { useTabTitle } from './use-tab-title.ts';

export interface CallScreenProps {
  session: CallSession;
  snapshot: Snapshot;
  childName: string;
  /** «Войти так, буду писать»: the chat is open from the start and a silent microphone is no news. */
  comesToWrite: boolean;
  expectsMic: boolean;
}

/**
 * The meeting (ux §6). In the document controls come first, as the focus goes; the grid puts them at the bottom. While
 * the connection is being brought back everything stays where it was.
 */
export function CallScreen({ session, snapshot, childName, comesToWrite, expectsMic }: CallScreenProps) {
  const t = useText(citizenCallText);
  const root = useRef<HTMLElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const [micButton] = useState(() => () => first.current);
  const width = useWidth();
  const { size } = useAppearance();
  const isBig = size === 3 && width === 'narrow';
  const [panel, setPanel] = useState<Panel>(comesToWrite ? 'chat' : 'none');
  const talk = useQuiet(session);
  const isHidden = talk.quiet === 'hidden';
  const now = useServerNow(session);
  const moment = momentOf(snapshot, now);
  useFetched(chatPanel, noticeSheet, panelsOnDemand, phoneSheet, holdOnDemand);
  useCallAnnouncements(session);
  useBackPress(panel, setPanel);
  useRegions(root);
  const isWriting =
    snapshot.mode === 'chat' || (innerWidth > 1279 && snapshot.me.role === 'citizen' && isSigned(snapshot));
  useEffect(() => {
    // Who writes instead of talking, or reads signs beside a chat (ux §6.2), has the field before them (D16); what else is open stays.
    if (isWriting) setPanel(now => (now === 'none' || now === 'modes' ? 'chat' : now));
  }, [isWriting]);
  useTabTitle(t.tab);
  const openQuality = useCallback(() => setPanel('quality'), []);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const isChatOpen = panel === 'chat';
  const isWide = width === 'wide';
  return (
    <main className={classes('call-screen', isChatOpen && 'with-chat', isBig && 'is-big')} ref={root}>
      <h1 className="sr" tabIndex={-1}>
        {t.stage}
      </h1>
      {isBig ? (
        <BigControls session={session} onOpen={setPanel} firstRef={first} />
      ) : (
        <Controls session={session} panel={panel} onOpen={setPanel} width={width} firstRef={first} />
      )}
      <TopBar session={session} snapshot={snapshot} now={now} isWide={isWide} isBig={isBig} onQuality={openQuality} />
      <div className="call-view" data-region="stage" tabIndex={-1}>
        <Stage session={session} snapshot={snapshot} isHidden={isHidden} isWide={isWide} onQuality={openQuality} />
        <Notices session={session} snapshot={snapshot} now={now} onOpen={setPanel} />
        {!isChatOpen && <ShownOnDemand of={givenSheet} props={{ session }} isQuiet />}
        <ShownOnDemand of={comfort} props={{ session, micButton, isSilent: talk.quiet !== 'no' }} isQuiet />
        <Lines session={session} snapshot={snapshot} moment={moment} expectsMic={expectsMic} talk={talk} />
      </div>
      {isChatOpen && (
        <ShownOnDemand of={chatPanel} props={{ session, snapshot, talk, onClose: () => setPanel('none') }} />
      )}
      {panel !== 'none' && !isChatOpen && (
        <ShownOnDemand
          of={panelsOnDemand}
          props={{
            session,
            snapshot,
            childName,
            panel,
            onOpen: setPanel,
            talk,
          }}
        />
      )}
      {!isHidden && <RemoteSounds session={session} />}
    </main>
  );
}
