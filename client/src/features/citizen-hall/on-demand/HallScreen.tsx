import { hallOf } from '../../../call/hall/on-demand/hall-commands.ts';
import './hall.css';
import type { HallChat } from '@priyom/shared/domain/hall/schema';
import type { HallFacts } from '@priyom/shared/signaling/hall';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useCallback, useEffect, useRef, useState } from 'react';
import { amIListening } from '../../../call/hall/own-part.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenCallText } from '../../../i18n/citizen-call.ts';
import { useAppearance } from '../../../ui/appearance.ts';
import { classes } from '../../../ui/classes.ts';
import { ShownOnDemand, useFetched } from '../../../ui/OnDemand.tsx';
import { useOnItsSide } from '../../call-stage/group/use-on-its-side.ts';
import { RemoteSounds } from '../../call-stage/StreamAudio.tsx';
import { useServerNow } from '../../call-stage/use-tick.ts';
import { useWidth } from '../../call-stage/use-width.ts';
import type { Panel } from '../../citizen-call/Controls.tsx';
import {
  chatPanel,
  holdOnDemand,
  noticeSheet,
  panelsOnDemand,
  phoneSheet,
} from '../../citizen-call/panels-on-demand.ts';
import { TopBar } from '../../citizen-call/TopBar.tsx';
import { useBackPress } from '../../citizen-call/use-back-press.ts';
import { useCallAnnouncements } from '../../citizen-call/use-call-announcements.ts';
import { useQuiet } from '../../citizen-call/use-quiet.ts';
import { useRegions } from '../../citizen-call/use-regions.ts';
import { useTabTitle } from '../../citizen-call/use-tab-title.ts';
import { useCall } from '../../citizen-frame/use-call.ts';
import { BigHallControls } from './BigHallControls.tsx';
import { HallControls } from './HallControls.tsx';
import { HallPanels } from './HallPanels.tsx';
import { HallWho } from './HallTop.tsx';
import { HallView } from './HallView.tsx';
import { QuestionsPanel } from './QuestionsPanel.tsx';
import { Recipients } from './Recipients.tsx';
import { useHallAnnouncements } from './use-hall-announcements.ts';

export interface HallScreenProps {
  session: CallSession;
  snapshot: Snapshot;
  hall: HallFacts;
  childName: string;
  /** The chat is open from the start. */
  comesToWrite: boolean;
}

/**
 * A meeting of many: a group whose members see each other, or a webinar with its stage and hall (ux §6.2). Built of the
 * parts of the talk of two; in the document controls come first here too.
 */
export default function HallScreen({ session, snapshot, hall, childName, comesToWrite }: HallScreenProps) {
  const t = useText(citizenCallText);
  const root = useRef<HTMLElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const width = useWidth();
  // A phone on its side has room for as few buttons as one that stands.
  const room = useOnItsSide() ? 'narrow' : width;
  const isBig = useAppearance().size === 3 && width === 'narrow';
  const [panel, setPanel] = useState<Panel>(comesToWrite ? 'chat' : 'none');
  const [isAloud, setAloud] = useState(false);
  const [to, setTo] = useRecipients(session, hall);
  const talk = useQuiet(session);
  const now = useServerNow(session);
  const listens = amIListening(snapshot);
  const isChatOpen = panel === 'chat';
  const isAsideOpen = !isChatOpen && (listens || panel === 'questions');
  const isHidden = talk.quiet === 'hidden';
  useFetched(chatPanel, noticeSheet, panelsOnDemand, phoneSheet, holdOnDemand);
  useCallAnnouncements(session);
  useHallAnnouncements(session, snapshot, hall);
  useBackPress(panel, setPanel);
  useRegions(root);
  useTabTitle(t.tab);
  useQuestionsRead(session);
  const openQuality = useCallback(() => setPanel('quality'), []);
  const openPeople = useCallback(() => setPanel('people'), []);
  const close = () => setPanel('none');
  // On the stage and back in the hall other buttons stand there: the focus is not lost with those that went.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what changes the buttons
  useEffect(() => {
    const { activeElement, body } = document;
    // Whoever is writing goes on: the next space would press what came under it.
    if (!activeElement || activeElement === body) first.current?.focus({ preventScroll: true });
  }, [listens]);
  return (
    <main
      className={classes(
        'call-screen',
        hall.form,
        isChatOpen && 'with-chat',
        isAsideOpen && 'with-aside',
        isBig && 'is-big',
      )}
      ref={root}
    >
      <h1 className="sr" tabIndex={-1}>
        {t.stage}
      </h1>
      {isBig ? (
        <BigHallControls session={session} snapshot={snapshot} onOpen={setPanel} firstRef={first} />
      ) : (
        <HallControls
          session={session}
          snapshot={snapshot}
          hall={hall}
          panel={panel}
          onOpen={setPanel}
          width={room}
          firstRef={first}
        />
      )}
      <TopBar
        session={session}
        snapshot={snapshot}
        now={now}
        isWide={width === 'wide'}
        isBig={isBig}
        onQuality={openQuality}
        who={<HallWho session={session} snapshot={snapshot} hall={hall} onPeople={openPeople} />}
      />
      <HallView
        session={session}
        snapshot={snapshot}
        hall={hall}
        now={now}
        talk={talk}
        width={width}
        beside={isChatOpen ? 'chat' : isAsideOpen ? 'questions' : null}
        isAloud={isAloud}
        first={first}
        onOpen={setPanel}
      />
      {isAsideOpen && <QuestionsPanel session={session} snapshot={snapshot} {...(!listens && { onClose: close })} />}
      {isChatOpen && (
        <ShownOnDemand
          of={chatPanel}
          props={{
            session,
            snapshot,
            talk,
            onClose: close,
            addressed: { to, choice: <Recipients allowed={hall.chat} to={to} onChange={setTo} /> },
          }}
        />
      )}
      {panel !== 'none' && !isChatOpen && (
        <HallPanels
          session={session}
          snapshot={snapshot}
          hall={hall}
          childName={childName}
          panel={panel}
          onOpen={setPanel}
          talk={talk}
          isAloud={isAloud}
          onAloud={setAloud}
        />
      )}
      {!isHidden && <RemoteSounds session={session} />}
    </main>
  );
}

/**
 * Who will read the next words. What was begun for the leaders alone stays theirs when all may read again, and after a
 * reload, until the person chooses otherwise.
 */
function useRecipients(session: CallSession, { chat }: HallFacts) {
  const [wished, setWished] = useState<HallChat>(() => (session.store.getState().chat.draft ? 'leaders' : 'all'));
  useEffect(() => {
    if (chat === 'leaders') setWished('leaders');
  }, [chat]);
  return [chat === 'leaders' ? chat : wished, setWished] as const;
}

/** Questions and the poll as they stand, also after a connection that was away; in between changes come by themselves. */
function useQuestionsRead(session: CallSession): void {
  const isThere = useCall(session, state => state.phase.kind === 'inRoom');
  useEffect(() => {
    if (isThere)
      hallOf(session)
        .lookAtHall()
        .catch(() => undefined);
  }, [session, isThere]);
}
