import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { useEntryFocus } from '../../ui/entry-focus.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { nameTab } from '../../ui/staff/tab-title.ts';
import { comfort } from '../call-comfort/comfort-on-demand.ts';
import { qualityDetails } from '../call-quality/quality-on-demand.ts';
import { RemoteSounds } from '../call-stage/StreamAudio.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { AlertLines } from '../staff-app/AlertLines.tsx';
import { useTalk } from '../staff-app/signal-choice.ts';
import { useNarrow } from '../staff-app/use-narrow.ts';
import { hallPanel, hallStage } from '../staff-hall/hall-on-demand.ts';
import { useHallTools } from '../staff-hall/hall-tools.ts';
import { BackGuard } from './BackGuard.tsx';
import { BrokenVoiceLine } from './BrokenVoiceLine.tsx';
import { Controls } from './Controls.tsx';
import { DeviceLines } from './DeviceLines.tsx';
import { GoneLine } from './GoneLine.tsx';
import { HandOverBar } from './HandOverBar.tsx';
import { HoldBar } from './HoldBar.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { NextWaiting } from './NextWaiting.tsx';
import { onStage } from './on-stage.ts';
import { PaneBorder } from './PaneBorder.tsx';
import { Panel, type PanelTabId } from './Panel.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { PlanLine } from './PlanLine.tsx';
import { PuttingOut } from './PuttingOut.tsx';
import { SignalBars } from './SignalBars.tsx';
import { Stage } from './Stage.tsx';
import { TopBar } from './TopBar.tsx';
import { useRoomAnnouncements } from './use-announcements.ts';
import { buttonOf, isTyping, useRoomKeys } from './use-keys.ts';
import { useOwnShown } from './use-own-shown.ts';
import { usePaneWidth } from './use-pane-width.ts';
import { useTimeTone } from './use-time-tone.ts';
import { WaitingStrip } from './WaitingStrip.tsx';

interface RoomProps {
  session: CallSession;
  consultationId: string;
}

/** Stage at the left, work at the right (ux §6.2): the picture and the protocol are one screen. */
export function Room({ session, consultationId }: RoomProps) {
  const t = useText(staffRoomText);
  const snapshot = useCall(session, state => state.snapshot);
  const [tab, setTab] = useState<PanelTabId>('protocol');
  const [isInviting, setInviting] = useState(false);
  const [isAboutNetwork, setAboutNetwork] = useState(false);
  const openQuality = () => setAboutNetwork(true);
  const stage = useRef<HTMLElement>(null);
  const panel = useRef<HTMLElement>(null);
  const micButton = useCallback(() => buttonOf(stage.current, 'M'), []);
  useCallFromLink(session);
  useTalkGoesOn(snapshot?.status === 'running');
  useRoomAnnouncements(session);
  useTimeTone(session);
  useOwnShown(session, snapshot);
  const openTab = useCallback((id: PanelTabId) => {
    setTab(id);
    // Drawn first; then one can write at once.
    requestAnimationFrame(() => {
      const field = panel.current?.querySelector<HTMLElement>('[role=tabpanel]:not([inert]) textarea');
      (field ?? panel.current)?.focus();
    });
  }, []);
  // Below, the work is under the stage.
  const isBeside = !useNarrow(1024);
  const tools = useHallTools({ isBeside, tab, openTab });
  const { openTab: showTab } = tools;
  useRoomKeys({ stage, panel, onTab: showTab });
  const isWriting = snapshot?.mode === 'chat';
  useEffect(() => {
    // Never a switch under somebody's hands (ux §6.8): who writes in the protocol sees the number at the chat.
    if (isWriting && !isTyping(document.activeElement)) showTab('chat');
  }, [isWriting, showTab]);
  useEffect(() => {
    nameTab(t.title);
  }, [t]);
  const pane = usePaneWidth();
  if (!snapshot) return null;
  const isHall = snapshot.hall !== null;
  return (
    <main
      className="room"
      data-panel={isHall ? (tools.isPanelShown ? 'shown' : 'away') : undefined}
      style={{ '--pane': `${pane.px}px` }}
    >
      <PuttingOut session={session} snapshot={snapshot}>
        <section className="rm-call" ref={stage} tabIndex={-1} aria-label={t.title}>
          <Title words={t.title} />
          <TopBar session={session} snapshot={snapshot} onInvite={() => setInviting(true)} onQuality={openQuality} />
          <div className="rm-view">
            {/* Of other people's meetings, and below a silent signal: never in the picture of a shown window or screen. */}
            <div className="not-shared">
              <AlertLines except={consultationId} />
              <NextWaiting consultationId={consultationId} />
            </div>
            <DeviceLines session={session} />
            <ShownOnDemand of={comfort} props={{ session, micButton, hasKeys: true }} isQuiet />
            {!isHall && <WaitingStrip session={session} snapshot={snapshot} />}
            <BrokenVoiceLine session={session} snapshot={snapshot} />
            <GoneLine snapshot={snapshot} />
            <div className="not-shared">
              <SignalBars session={session} snapshot={snapshot} onMemo={() => showTab('memo')} />
            </div>
            <HandOverBar session={session} snapshot={snapshot} />
            <HoldBar session={session} snapshot={snapshot} />
            <PhoneBar session={session} snapshot={snapshot} />
            {snapshot.me.mayLead && snapshot.status === 'running' && snapshot.startedAt && (
              <PlanLine session={session} snapshot={snapshot} startedAt={snapshot.startedAt} />
            )}
            {isHall ? (
              <ShownOnDemand of={hallStage} props={{ session, snapshot, stage: onStage(snapshot), tools }} />
            ) : (
              <Stage session={session} snapshot={snapshot} />
            )}
          </div>
          <Controls
            session={session}
            snapshot={snapshot}
            tools={tools}
            onChat={() => showTab('chat')}
            onInvite={() => setInviting(true)}
            onQuality={openQuality}
          />
        </section>
        <section className="rm-pane" ref={panel} tabIndex={-1} aria-label={t.panel.label}>
          {isBeside && <PaneBorder pane={pane} />}
          {isHall ? (
            <ShownOnDemand of={hallPanel} props={{ session, snapshot, consultationId, tools, tab, onTab: setTab }} />
          ) : (
            <Panel session={session} snapshot={snapshot} consultationId={consultationId} tab={tab} onTab={setTab} />
          )}
        </section>
      </PuttingOut>
      <RemoteSounds session={session} />
      <BackGuard snapshot={snapshot} />
      {isAboutNetwork && (
        <ShownOnDemand of={qualityDetails} props={{ session, onClose: () => setAboutNetwork(false) }} />
      )}
      {isInviting && <InviteDialog session={session} onClose={() => setInviting(false)} />}
    </main>
  );
}

function Title({ words }: { words: string }) {
  const title = useEntryFocus<HTMLHeadingElement>();
  return (
    <h1 className="sr" tabIndex={-1} ref={title}>
      {words}
    </h1>
  );
}

/** While it does, the signals of arrival are silent here. */
function useTalkGoesOn(isOn: boolean): void {
  useEffect(() => {
    useTalk.setState({ isOn });
    return () => useTalk.setState({ isOn: false });
  }, [isOn]);
}

/** «Впустить» on another page is a press: the room it opens calls at once, one time. */
function useCallFromLink(session: CallSession): void {
  const [search, setSearch] = useSearchParams();
  const participantId = search.get('call');
  const isIn = useCall(session, state => state.phase.kind === 'inRoom');
  useEffect(() => {
    if (!participantId || !isIn) return;
    setSearch({}, { replace: true });
    void leadOf(session).callIn(participantId);
  }, [participantId, isIn, session, setSearch]);
}
