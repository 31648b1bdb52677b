import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { ReactNode } from 'react';
import type { CallState } from '../../call/state.ts';
import ShareDialog from '../../features/call-share/on-demand/ShareDialog.tsx';
import { SessionScreens } from '../../features/citizen-app/SessionScreens.tsx';
import { ownScreen, seen, shownScreen, stillSession } from './fake-session.ts';
import { at, colleague, given, interpreter, lead, me, running, visit } from './fixtures.ts';
import { session } from './session-pages.tsx';

const inRoom = { kind: 'inRoom' } as const;
const shownBy = (participantId: string): Snapshot['share'] => ({ participantId, at: at(-1) });
const together = { ...running, participants: [lead, colleague, me] };
const leads = { ...running, share: shownBy('lead') };
const mine = { ...together, share: shownBy(me.id) };
const page = (): Partial<CallState> => ({ remote: { lead: shownScreen('lead') }, speaking: ['lead'] });

/** A screen that is shown, on the citizen's side (ux §6.2). */
export const sharePages: Readonly<Record<string, () => ReactNode>> = {
  'call-share': () => session(leads, inRoom, page()),
  'call-share-three': () =>
    session({ ...together, share: shownBy('col') }, inRoom, {
      remote: { ...seen('lead', 168), col: shownScreen('col') },
      speaking: ['col'],
    }),
  'call-share-interpreter': () =>
    session({ ...leads, participants: [lead, interpreter, me] }, inRoom, {
      remote: { lead: shownScreen('lead'), ...seen('int', 214) },
      speaking: ['lead'],
    }),
  'call-share-coming': () => session(leads, inRoom, { remote: seen('lead', 168) }),
  'call-share-weak': () =>
    session(leads, inRoom, {
      remote: seen('lead', 168, { paused: true }),
      network: { level: 'veryWeak', side: 'both', since: 0, roundTripMs: 900, voiceOnly: true },
    }),
  'call-share-mine': () => <Mine />,
  'call-share-ask': () => (
    <>
      {session(running, inRoom, { remote: seen('lead', 168) })}
      <ShareDialog session={stillSession(running)} snapshot={running} onClose={() => undefined} />
    </>
  ),
};

function Mine() {
  const still = stillSession(mine, { phase: inRoom, remote: { ...seen('lead', 168), ...seen('col', 214) } });
  const shown = ownScreen({ kind: 'on', surface: 'window', content: 'text', hasSound: false });
  return (
    <SessionScreens
      session={{ ...still, screenShare: async () => shown }}
      visit={{ ...visit, consents: given }}
      plan={{ camera: true, mic: true, mode: 'video' }}
      isAfterExit={false}
      onWithdraw={async () => true}
      onStale={() => undefined}
    />
  );
}
