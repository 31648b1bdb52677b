import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { isSelfHidden } from '../../call/remembered-choice.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenShareText } from '../../i18n/citizen-share.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import GroupGrid, { type GroupGridProps, type GroupTile } from '../call-stage/group/GroupGrid.tsx';
import { HandBadge } from '../call-stage/group/HandBadge.tsx';
import { useOnItsSide } from '../call-stage/group/use-on-its-side.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { useNarrow } from '../staff-app/use-narrow.ts';
import { PersonTile, SelfTile } from '../staff-room/PersonTile.tsx';
import { othersInRoom } from '../staff-room/people.ts';
import { NobodyYet } from '../staff-room/Stage.tsx';
import type { HallTools } from './hall-tools.ts';
import { type PlaceOf, placesOf } from './places.ts';

interface GroupStageProps {
  session: CallSession;
  snapshot: Snapshot;
  tools: HallTools;
}

/** Everybody of the group but oneself, who is in the corner; whoever leads makes one of them large by a press. */
export function GroupStage({ session, snapshot, tools }: GroupStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const speaking = useCall(session, state => state.speaking);
  const hidesSelf = useStore(isSelfHidden);
  const room = useRoomLeft(tools);
  const [large, setLarge] = useState<string | null>(null);
  const places = placesOf(othersInRoom(snapshot), large);
  const tileOf = ({ person, place }: PlaceOf): GroupTile => ({
    id: person.id,
    name: person.shownAs,
    place,
    tile: (
      <PersonTile
        session={session}
        snapshot={snapshot}
        person={person}
        badge={person.part?.hand && <HandBadge place={person.part.hand.place} />}
        tools={
          <Tools
            person={person}
            isLarge={person.id === large}
            onLarge={isLarge => setLarge(isLarge ? person.id : null)}
          />
        }
      />
    ),
  });
  return (
    <div className="hl-stage" ref={stage}>
      {places.length === 0 ? (
        <NobodyYet snapshot={snapshot} />
      ) : (
        <GroupGrid session={session} stage={stage} tiles={places.map(tileOf)} speaking={speaking} {...room} />
      )}
      {snapshot.mode !== 'phone' && !hidesSelf && <SelfTile session={session} />}
    </div>
  );
}

/** What the panel leaves of the window: beside the pictures it takes their width, below them their height. */
function useRoomLeft({ isBeside, isPanelBelow }: HallTools): Pick<GroupGridProps, 'width' | 'isLandscape' | 'isLow'> {
  const isPhone = useNarrow(768);
  const isTablet = useNarrow(1024);
  const width = isPhone ? 'narrow' : isTablet ? 'middle' : 'wide';
  const isTight = useNarrow(1280);
  const isOnItsSide = useOnItsSide();
  return {
    width: isBeside && isTight ? 'middle' : width,
    isLandscape: isOnItsSide || (isPanelBelow && width === 'middle'),
    isLow: isPanelBelow && width === 'narrow',
  };
}

interface ToolsProps {
  person: ParticipantView;
  isLarge: boolean;
  onLarge: (isLarge: boolean) => void;
}

/** All else about this person stands in the list of who is here. */
function Tools({ person, isLarge, onLarge }: ToolsProps) {
  const t = useText(citizenShareText).pin;
  if (person.role === 'interpreter') return null;
  return (
    <span className="tile-tools hl-tools">
      <button
        type="button"
        className="btn ghost icon sm"
        aria-pressed={isLarge}
        aria-label={t.pin(person.shownAs)}
        title={isLarge ? t.unpin : t.pin(person.shownAs)}
        onClick={() => onLarge(!isLarge)}
      >
        <Icon of={icons.pin} />
      </button>
    </span>
  );
}
