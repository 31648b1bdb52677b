import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../call/session.ts';
import type { Phase } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { meIn } from '../citizen-frame/people.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import type { Moment } from './moment.ts';
import type { QuietTalk } from './use-quiet.ts';

/** The server is away but picture and sound go on: not a word for the first 5 s (ux §6.4). */
const QUIET_MS = 5_000;

interface LinesProps {
  session: CallSession;
  snapshot: Snapshot;
  moment: Moment;
  /** The person came with a microphone: then a muted one is worth a word. */
  expectsMic: boolean;
  talk: QuietTalk;
}

/** Thin lines between picture and controls; each is one sentence and at most one button. */
export function Lines({ session, snapshot, moment, expectsMic, talk }: LinesProps) {
  const t = useText(citizenCallText);
  const { mic, camera } = useCall(session, state => state.own);
  const areTogglesBehind = useCall(session, state => state.areTogglesBehind);
  const phase = useCall(session, state => state.phase);
  const isSoundHeld = useCall(session, state => state.isSoundHeld);
  const hasVoice = snapshot.mode === 'video' || snapshot.mode === 'voice';
  // Who cannot talk freely is not offered to be heard by the next tap.
  const isWritten = talk.quiet !== 'no' || meIn(snapshot)?.signal;
  const isMuted = expectsMic && hasVoice && !mic.wanted && !isWritten;
  return (
    <div className="lines">
      {moment === 'last' && (
        <div className="ln warn">
          <Icon of={icons.deadline} />
          {t.time.last}
        </div>
      )}
      {snapshot.participants
        .filter(({ status }) => status === 'invited')
        .map(({ id, shownAs }) => (
          <div key={id} className="ln quiet" role="status">
            <Icon of={icons.enter} />
            {t.colleague.coming(shownAs)}
          </div>
        ))}
      {isServerAway(phase) && (
        <div className="ln quiet" role="status">
          <Icon of={icons.offline} />
          {t.lost.chatOnly}
        </div>
      )}
      {isSoundHeld && <OneButton words={t.soundHeld} button={t.soundOn} onPress={() => undefined} />}
      {mic.isTaken && mic.wanted && (
        <div className="ln warn" role="status">
          <Icon of={icons.micOff} />
          {t.micTaken}
        </div>
      )}
      {camera.isTaken && camera.state === 'on' && (
        <div className="ln warn" role="status">
          <Icon of={icons.videoOff} />
          {t.cameraTaken}
        </div>
      )}
      {areTogglesBehind && (
        <div className="ln quiet" role="status">
          <Icon of={icons.problem} />
          {t.togglesBehind}
        </div>
      )}
      {talk.quiet === 'hidden' ? (
        <OneButton words={t.quiet.hidden} button={t.quiet.show} onPress={talk.show} />
      ) : (
        isMuted && <OneButton words={t.micOff} button={t.micOn} onPress={() => void session.setMic(true)} />
      )}
    </div>
  );
}

function OneButton({ words, button, onPress }: { words: string; button: string; onPress: () => void }) {
  return (
    <div className="ln light">
      <Icon of={icons.micOff} />
      <span>{words}</span>
      <button type="button" onClick={onPress}>
        {button}
      </button>
    </div>
  );
}

function isServerAway(phase: Phase): boolean {
  return phase.kind === 'reconnecting' && phase.lost === 'signalling' && Date.now() - phase.since > QUIET_MS;
}
