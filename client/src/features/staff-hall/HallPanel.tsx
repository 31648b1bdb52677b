import './hall-panel.css';
import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { staffHallPanelText } from '../../i18n/staff-hall-panel.ts';
import { staffMaterialsText } from '../../i18n/staff-materials.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { PanelTabs } from '../../ui/staff/PanelTabs.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { MaterialsTab } from '../staff-materials/MaterialsTab.tsx';
import { MemoPanel } from '../staff-room/MemoPanel.tsx';
import { type PanelTabId, tabOf, useProtocolTab } from '../staff-room/Panel.tsx';
import type { Addressed } from './AudienceChoice.tsx';
import { HallChat } from './HallChat.tsx';
import { type HallTools, shownTab } from './hall-tools.ts';
import { ListenersPanel } from './ListenersPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { QuestionsPanel } from './QuestionsPanel.tsx';
import { unanswered } from './question-order.ts';

export interface HallPanelProps {
  session: CallSession;
  snapshot: Snapshot;
  consultationId: string;
  tools: HallTools;
  tab: PanelTabId;
  onTab: (tab: PanelTabId) => void;
}

/** Beside a hall's stage: who is here, what they ask, what is written; of a webinar the questions come first. */
export function HallPanel({ session, snapshot, consultationId, tools, tab, onTab }: HallPanelProps) {
  const words = useText(staffRoomText).panel;
  const materials = useText(staffMaterialsText);
  const isWebinar = snapshot.hall?.form === 'webinar';
  const protocol = useProtocolTab(snapshot, consultationId);
  const current = shownTab(tab, snapshot);
  const [one, setOne] = useState<Exclude<Addressed, string> | null>(null);
  // What was half written before a reload may have been meant for the leaders alone.
  const [to, setTo] = useState<Addressed>(() => (session.store.getState().chat.draft ? 'leaders' : 'all'));
  const writeTo = (person: ParticipantView) => {
    setOne(person);
    setTo(person);
    tools.openTab('chat');
  };
  const people = usePeopleTab({
    session,
    snapshot,
    isBeside: tools.isBeside,
    isOpen: current === 'people',
    onWrite: writeTo,
  });
  const questions = useQuestionsTab(session, isWebinar);
  const chat = useChatLabel(session);
  const tabs = [
    ...(isWebinar ? [questions, people] : [people]),
    ...protocol,
    {
      ...chat,
      content: (
        <HallChat session={session} snapshot={snapshot} isOpen={current === 'chat'} one={one} to={to} onTo={setTo} />
      ),
    },
    ...(isWebinar ? [] : [questions]),
    {
      id: 'materials',
      label: materials.tab,
      content: <MaterialsTab session={session} snapshot={snapshot} isOpen={current === 'materials'} />,
    },
    { id: 'memo', label: words.memo, content: <MemoPanel /> },
  ];
  return <PanelTabs label={words.label} tabs={tabs} value={current} onChange={id => onTab(tabOf(id))} />;
}

interface PeopleTabFacts {
  session: CallSession;
  snapshot: Snapshot;
  isBeside: boolean;
  isOpen: boolean;
  onWrite: (person: ParticipantView) => void;
}

function usePeopleTab({ session, snapshot, isBeside, isOpen, onWrite }: PeopleTabFacts) {
  const { people: t } = useText(staffHallText);
  const { listeners } = useText(staffHallPanelText);
  const { hall } = snapshot;
  if (hall?.form !== 'webinar') {
    const hands = hall?.hands ?? 0;
    return {
      ...{ id: 'people', label: t.tab, count: hands, countWords: t.badge(hands) },
      content: <PeoplePanel session={session} snapshot={snapshot} isBeside={isBeside} onWrite={onWrite} />,
    };
  }
  return {
    ...{ id: 'people', label: listeners.tab, count: hall.listening, countWords: listeners.inHall(hall.listening) },
    isCountQuiet: true,
    content: (
      <ListenersPanel
        session={session}
        hall={hall}
        participants={snapshot.participants}
        isOpen={isOpen}
        isCheckMissing={snapshot.checkMissing}
      />
    ),
  };
}

function useQuestionsTab(session: CallSession, isWebinar: boolean) {
  const t = useText(staffHallPanelText).questions;
  const count = useCall(session, state => unanswered(state.hall?.questions ?? []).length);
  return {
    ...{ id: 'questions', label: t.tab, count, countWords: t.waiting(count), isCountQuiet: true },
    content: <QuestionsPanel session={session} isWebinar={isWebinar} />,
  };
}

function useChatLabel(session: CallSession) {
  const { panel, controls } = useText(staffRoomText);
  const unread = useCall(session, state => state.chat.unread);
  return { id: 'chat', label: panel.chat, count: unread, countWords: controls.unread(unread) };
}
