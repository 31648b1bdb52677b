import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useState } from 'react';
import { isSilenced } from '../../call/in-room.ts';
import type { CallSession } from '../../call/session.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import type { Panel } from './Controls.tsx';
import { LostSheet } from './LostSheet.tsx';
import { momentOf } from './moment.ts';
import { myPhone, type Notice, noticeOf } from './notice.ts';
import { holdOnDemand, noticeSheet } from './panels-on-demand.ts';

interface NoticesProps {
  session: CallSession;
  snapshot: Snapshot;
  /** Of the server's clock, ms. */
  now: number;
  onOpen: (panel: Panel) => void;
}

/** What must be known or decided now, one at a time; closed by the person it stays closed until it is true anew. */
export function Notices({ session, snapshot, now, onOpen }: NoticesProps) {
  const [hidden, setHidden] = useState<ReadonlySet<Notice['kind']>>(new Set());
  const state = useCall(session, facts => facts);
  const notice = noticeOf(state, momentOf(snapshot, now), hidden);
  const hide = (kind: Notice['kind']) => setHidden(before => new Set([...before, kind]));
  useForgetting('voiceOnly', state.network.voiceOnly, setHidden);
  useForgetting('voiceBroken', state.voiceBrokenBy, setHidden);
  useForgetting('phone', myPhone(snapshot), setHidden);
  const isUrgent = notice?.kind === 'lost' || notice?.kind === 'ask';
  if (!isUrgent && isSilenced(snapshot)) return <ShownOnDemand of={holdOnDemand} props={{ snapshot }} />;
  if (!notice) return null;
  // Not fetched on demand: there is no network to fetch it by.
  if (notice.kind === 'lost') return <LostSheet since={notice.since} />;
  return <ShownOnDemand of={noticeSheet} props={{ session, snapshot, notice, now, onHide: hide, onOpen }} />;
}

/** What has changed since may be shown again. */
function useForgetting(
  kind: Notice['kind'],
  state: unknown,
  setHidden: (change: (before: ReadonlySet<Notice['kind']>) => ReadonlySet<Notice['kind']>) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is what may have changed
  useEffect(() => {
    setHidden(before => new Set([...before].filter(other => other !== kind)));
  }, [kind, state, setHidden]);
}
