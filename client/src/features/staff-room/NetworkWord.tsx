import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { isPictureTaken } from '../../call/picture-taken.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { useServerNow } from '../call-stage/use-tick.ts';
import { personOf } from './people.ts';
import { useCall } from './use-room.ts';

const SILENT_MS = 5_000;

interface NetworkWordProps {
  session: CallSession;
  snapshot: Snapshot;
  onOpen: () => void;
}

/** Calm when it is bad (ux §6.4): one amber word, whose side it is, and nothing while all is well. A press tells more. */
export function NetworkWord({ session, snapshot, onOpen }: NetworkWordProps) {
  const words = useNetworkWords(session, snapshot);
  return (
    <span className="rm-net" role="status">
      {words && (
        <button type="button" onClick={onOpen}>
          {words}
        </button>
      )}
    </span>
  );
}

function useNetworkWords(session: CallSession, snapshot: Snapshot): string {
  const t = useText(staffRoomText).network;
  const phase = useCall(session, state => state.phase);
  const own = useCall(session, state => state.network);
  const others = useCall(session, state => state.networkOfOthers);
  const areBehind = useCall(session, state => state.areTogglesBehind);
  useServerNow(session);
  if (phase.kind === 'reconnecting') {
    const seconds = Math.round((Date.now() - phase.since) / 1000);
    if (phase.lost !== 'signalling') return t.backIn(seconds);
    return Date.now() - phase.since > SILENT_MS ? t.signalling : '';
  }
  // The voice is on the telephone: nothing that comes over this network is missed.
  if (snapshot.mode === 'phone') return '';
  if (areBehind) return t.behind;
  if (own.level === 'veryWeak' && isPictureTaken({ network: own, snapshot })) return t.voiceLeft;
  if (own.level !== 'good') return t[own.level];
  const worst = Object.entries(others).find(([, level]) => level !== 'good');
  if (!worst) return '';
  const name = personOf(snapshot, worst[0])?.shownAs ?? '';
  return worst[1] === 'lost' ? t.othersLost(name) : t.othersWeak(name);
}
