import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { isIn } from '../../call/in-room.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffMaterialsText } from '../../i18n/staff-materials.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { type PanelTab, PanelTabs } from '../../ui/staff/PanelTabs.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { MaterialsTab } from '../staff-materials/MaterialsTab.tsx';
import { ChatPanel } from './ChatPanel.tsx';
import { MemoPanel } from './MemoPanel.tsx';
import { ProtocolPanel } from './ProtocolPanel.tsx';
import { whoIsHere } from './people.ts';

export type PanelTabId = 'protocol' | 'people' | 'questions' | 'chat' | 'materials' | 'memo';

interface PanelProps {
  session: CallSession;
  snapshot: Snapshot;
  consultationId: string;
  tab: PanelTabId;
  onTab: (tab: PanelTabId) => void;
}

/** Protocol, chat, memo beside the picture; a new message is a number, never a switch while typing (ux §6.8). */
export function Panel({ session, snapshot, consultationId, tab, onTab }: PanelProps) {
  const words = useText(staffRoomText);
  const materials = useText(staffMaterialsText);
  const unread = useCall(session, state => state.chat.unread);
  const protocol = useProtocolTab(snapshot, consultationId);
  const isShown = tab === 'chat' || tab === 'materials' || (tab === 'memo' && !snapshot.peer) || protocol.length > 0;
  const current = isShown ? tab : 'chat';
  const tabs = [
    ...protocol,
    {
      id: 'chat',
      label: words.panel.chat,
      count: unread,
      countWords: words.controls.unread(unread),
      content: <ChatPanel session={session} snapshot={snapshot} isOpen={current === 'chat'} />,
    },
    {
      id: 'materials',
      label: materials.tab,
      content: <MaterialsTab session={session} snapshot={snapshot} isOpen={current === 'materials'} />,
    },
    ...(snapshot.peer ? [] : [{ id: 'memo', label: words.panel.memo, content: <MemoPanel /> }]),
  ];
  return <PanelTabs label={words.panel.label} tabs={tabs} value={current} onChange={id => onTab(tabOf(id))} />;
}

/** Theirs who lead and write about whom they serve; nothing among colleagues, nor in an announced group. */
export function useProtocolTab(snapshot: Snapshot, consultationId: string): PanelTab[] {
  const { panel } = useText(staffRoomText);
  if (snapshot.me.role !== 'lead' || !snapshot.hasProtocols) return [];
  const families = snapshot.participants.filter(person => person.role === 'citizen' && isIn(person)).length;
  return [
    {
      id: 'protocol',
      label: panel.protocol,
      content: (
        <ProtocolPanel
          consultationId={consultationId}
          status={snapshot.status}
          families={families}
          people={whoIsHere(snapshot)}
        />
      ),
    },
  ];
}

const TABS: readonly PanelTabId[] = ['people', 'questions', 'chat', 'materials', 'memo'];

export function tabOf(id: string): PanelTabId {
  return TABS.find(tab => tab === id) ?? 'protocol';
}
