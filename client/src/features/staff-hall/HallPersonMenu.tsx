import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { useContext } from 'react';
import { hallOf } from '../../call/hall/on-demand/hall-commands.ts';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import type { Outcome } from '../../call/signaling/outbox.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { staffRoomRemoveText } from '../../i18n/staff-room-remove.ts';
import * as icons from '../../ui/icons.ts';
import { MenuButton, type MenuEntry } from '../../ui/staff/MenuButton.tsx';
import { useNamed } from '../call-stage/role-words.ts';
import { PutOut } from '../staff-room/PersonTools.tsx';

interface HallPersonMenuProps {
  session: CallSession;
  snapshot: Snapshot;
  person: ParticipantView;
  onWrite: () => void;
  onOutcome: (outcome: Outcome) => void;
}

/** What may be done about one person of a group; putting out is the lead's alone. */
export function HallPersonMenu({ session, snapshot, person, onWrite, onOutcome }: HallPersonMenuProps) {
  const t = useText(staffHallText);
  const { remove } = useText(staffRoomRemoveText);
  const putOut = useContext(PutOut);
  const name = useNamed(person);
  const isOfHall = person.part !== null && (person.role === 'citizen' || person.role === 'guest');
  const may = {
    give: isOfHall && person.part?.floor === 'none' && !person.part.hand,
    lower: isOfHall && person.part?.hand,
    camera: isOfHall && mayAskCamera(snapshot, person),
  };
  const press = (work: () => Promise<Outcome>) => () => void work().then(onOutcome);
  const entries: (MenuEntry | false)[] = [
    { id: 'write', label: t.people.write, icon: icons.write, onSelect: onWrite },
    Boolean(may.give) && {
      ...{ id: 'give', label: t.floor.give, icon: icons.mic },
      onSelect: press(() => hallOf(session).giveFloor(person.id)),
    },
    Boolean(may.lower) && {
      ...{ id: 'lower', label: t.hands.lower, icon: icons.hand },
      onSelect: press(() => hallOf(session).lowerHand(person.id)),
    },
    may.camera && {
      ...{ id: 'camera', label: t.people.askCamera, icon: icons.video },
      onSelect: press(() => leadOf(session).askCamera(person.id)),
    },
    putOut !== null &&
      person.role !== 'lead' && {
        ...{ id: 'remove', label: remove, icon: icons.quickExit, isDanger: true },
        onSelect: () => putOut(person),
      },
  ];
  return (
    <MenuButton
      small
      label={t.people.menu(name)}
      icon={icons.more}
      entries={entries.filter(entry => entry !== false)}
    />
  );
}

/** In a webinar a camera is switched on by who comes onto the stage, never by being asked. */
function mayAskCamera({ me, mode, modes, hall }: Snapshot, { sources }: ParticipantView): boolean {
  const hasCamera = sources.some(({ source, paused }) => source === 'camera' && !paused);
  return me.mayLead && hall?.form === 'group' && mode !== 'phone' && modes.includes('video') && !hasCamera;
}
