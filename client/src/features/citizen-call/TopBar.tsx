import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { ReactNode } from 'react';
import { isPictureTaken } from '../../call/picture-taken.ts';
import type { CallSession } from '../../call/session.ts';
import { whoseNetwork } from '../../call/whose-network.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { useFormat } from '../../i18n/format.ts';
import { uiText } from '../../i18n/ui.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { QuickExit } from '../../ui/QuickExit.tsx';
import { SessionClock } from '../../ui/Ribbon.tsx';
import { WhoIsHere } from '../../ui/WhoIsHere.tsx';
import { timesOf } from '../call-stage/plan.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { minutesLeft, planAhead, toldEnd } from './moment.ts';
import { isPictureLost } from './notice.ts';
import { peopleHere } from './who.ts';

interface TopBarProps {
  session: CallSession;
  snapshot: Snapshot;
  now: number;
  isWide: boolean;
  /** Big controls: the time in one big word instead of the ribbon. */
  isBig: boolean;
  onQuality: () => void;
  /** Instead of everybody by name: there are too many. */
  who?: ReactNode;
}

/** Who is here, how long, how the network is, and the way out; at the same place as on every screen. */
export function TopBar({ session, snapshot, now, isWide, isBig, onQuality, who }: TopBarProps) {
  return (
    <header className="st-top">
      {isWide && (who ?? <Who session={session} snapshot={snapshot} isCompact={false} />)}
      {isBig ? <BigClock snapshot={snapshot} now={now} /> : <Clock snapshot={snapshot} now={now} />}
      <div className="st-right">
        {isWide && <OwnNetwork session={session} isSpoken onOpen={onQuality} />}
        <QuickExit />
      </div>
    </header>
  );
}

export function Who({
  session,
  snapshot,
  isCompact,
}: {
  session: CallSession;
  snapshot: Snapshot;
  isCompact: boolean;
}) {
  const words = useText(citizenCallText);
  const { outside, beside } = useText(uiText);
  const remote = useCall(session, state => state.remote);
  return <WhoIsHere people={peopleHere(snapshot, remote, { ...words, outside, beside })} isCompact={isCompact} />;
}

interface OwnNetworkProps {
  session: CallSession;
  /** Also says that it is good (from 1024 only). */
  isSpoken?: boolean;
  onOpen: () => void;
}

/** Words of the network that the person has; a press tells more. */
export function OwnNetwork({ session, isSpoken, onOpen }: OwnNetworkProps) {
  const t = useText(citizenCallText).network;
  const { level } = useCall(session, state => state.network);
  const voiceOnly = useCall(session, isPictureTaken);
  const isMine = useCall(session, state => whoseNetwork(state) === state.snapshot?.me.participantId);
  // The other's stands on their picture.
  const words = level === 'good' || !isMine ? '' : level === 'weak' ? t.weak : t.veryWeak;
  const isLost = useCall(session, state => isPictureLost(state.phase)) || level === 'lost';
  // The sheet beside the picture says it already.
  if (isLost || (!isSpoken && (!words || voiceOnly))) return null;
  return (
    <button type="button" className="net" data-weak={words !== ''} onClick={onOpen}>
      <Icon of={icons.network} size="sm" />
      {words || t.good}
      <span className="sr">. {t.details}</span>
    </button>
  );
}

function Clock({ snapshot, now }: { snapshot: Snapshot; now: number }) {
  const { startedAt } = snapshot;
  if (!startedAt) return <div className="clock" />;
  const times = timesOf({ ...snapshot, startedAt });
  // What they were promised while it is ahead; the cap from its first warning on, or once the plan is over.
  return <SessionClock times={planAhead(snapshot, now) ? { ...times, endsAt: null, warnings: [] } : times} now={now} />;
}

function BigClock({ snapshot, now }: { snapshot: Snapshot; now: number }) {
  const t = useText(citizenCallText).time;
  const format = useFormat();
  const endsAt = toldEnd(snapshot, now);
  return <b className="big-clock">{endsAt && t.more(format.minutes(minutesLeft(endsAt, now), 'short'))}</b>;
}
