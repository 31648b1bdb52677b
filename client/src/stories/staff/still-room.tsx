import type { Desk } from '@priyom/shared/signaling/desk';
import type { ListenerView } from '@priyom/shared/signaling/hall';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { ReactNode } from 'react';
import type { CallSession } from '../../call/session.ts';
import type { OwnScreen } from '../../call/share/own-share.ts';
import type { CallState } from '../../call/state.ts';
import { Room } from '../../features/staff-room/Room.tsx';
import '../../features/staff-room/room.css';
import { ownScreen, seen, stillSession } from '../citizen/fake-session.ts';
import type { Answers } from './fake-server.ts';
import { given, shelf } from './material-stories.tsx';
import { cardNext, noon } from './meetings.ts';
import { Pressed } from './Pressed.tsx';
import { draft } from './paper-stories.tsx';
import { anna } from './people.ts';
import { demoPolicy } from './policy.ts';
import { StaffStory } from './StaffStory.tsx';
import { leftAfterwards, quietDesk } from './today-stories.tsx';

interface RoomOptions {
  changes?: Partial<CallState>;
  desk?: Desk;
  buttons?: readonly string[];
  /** One's own that is shown. */
  screen?: OwnScreen;
  own?: Answers;
  /** Who has a place in a webinar. */
  listeners?: readonly ListenerView[];
}

export const SHELF: Answers = { materials: { materials: shelf }, givenMaterials: { given, files: [] } };

/** The room as it runs, over a call that stands still. */
export function room(
  snapshot: Snapshot,
  { changes = {}, desk = quietDesk, buttons = [], screen = ownScreen(), own = SHELF, listeners = [] }: RoomOptions = {},
): ReactNode {
  return <StillRoom {...{ snapshot, changes, desk, buttons, screen, own, listeners }} />;
}

interface StillRoomProps extends Required<RoomOptions> {
  snapshot: Snapshot;
}

function StillRoom({ snapshot, changes, desk, buttons, screen, own, listeners }: StillRoomProps) {
  const still = stillSession(snapshot, {
    phase: { kind: 'inRoom' },
    remote: { ...seen('vera', 150), ...seen('kira', 280) },
    ...changes,
  });
  const session: CallSession = {
    ...{ ...still, serverNow: () => Date.now() },
    ...{ screenShare: async () => screen, hallPeople: async () => listeners },
  };
  return (
    <Pressed buttons={buttons}>
      <StaffStory
        isBare
        me={anna}
        desk={desk}
        address="/room/a3"
        pattern="/room/:id"
        answers={{
          policy: demoPolicy,
          appointment: cardNext,
          protocolsOf: { protocols: [{ ...draft, maySign: false, whyNotSign: 'notEnded' }] },
          today: { ...leftAfterwards(true), appointments: [noon] },
          ...own,
        }}
      >
        <Room session={session} consultationId="a3" />
      </StaffStory>
    </Pressed>
  );
}
