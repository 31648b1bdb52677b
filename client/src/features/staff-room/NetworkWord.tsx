import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { isPictureTaken, whoHasTaken } from '../../call/picture-taken.ts';
import type { CallSession } from '../../call/session.ts';
import { weakOthers, whoseNetwork } from '../../call/whose-network.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { useServerNow } from '../call-stage/use-tick.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { personOf } from './people.ts';

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
  const state = useCall(session, facts => facts);
  const { phase, network: own } = state;
  useServerNow(session);
  if (phase.kind === 'reconnecting') {
    const seconds = Math.round((Date.now() - phase.since) / 1000);
    if (phase.lost !== 'signalling') return t.backIn(seconds);
    return Date.now() - phase.since > SILENT_MS ? t.signalling : '';
  }
  // The voice is on the telephone: nothing that comes over this network is missed.
  if (snapshot.mode === 'phone') return '';
  if (state.areTogglesBehind) return t.behind;
  // A line of its own says it (BrokenVoiceLine).
  if (state.voiceBrokenBy !== null) return '';
  const { participantId } = snapshot.me;
  const nameOf = (id: string) => personOf(snapshot, id)?.shownAs ?? '';
  if (own.level === 'veryWeak' && isPictureTaken(state)) {
    const by = whoHasTaken(state);
    return by === null || by === participantId ? t.voiceLeft : t.othersVoiceLeft(nameOf(by));
  }
  const whose = whoseNetwork(state);
  if (whose === null) return '';
  if (whose === participantId) return own.level === 'good' ? '' : t[own.level];
  const isLost = weakOthers(state).some(([id, level]) => id === whose && level === 'lost');
  return isLost ? t.othersLost(nameOf(whose)) : t.othersWeak(nameOf(whose));
}
