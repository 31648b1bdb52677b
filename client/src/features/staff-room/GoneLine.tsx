import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { uiText } from '../../i18n/ui.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { named } from '../call-stage/role-words.ts';
import { goneWords } from './gone-words.ts';
import { othersInRoom, whoIsAbsent } from './people.ts';

/** With somebody else still on the stage, who has gone and how stands above it; an empty stage says it itself. */
export function GoneLine({ snapshot }: { snapshot: Snapshot }) {
  const t = useText(staffRoomText).waiting;
  const { outside } = useText(uiText);
  const gone = whoIsAbsent(snapshot).filter(({ status }) => status === 'left');
  if (snapshot.status !== 'running' || gone.length === 0 || othersInRoom(snapshot).length === 0) return null;
  return (
    <div className="rm-wait">
      <Icon of={icons.enter} />
      <b className="grow">
        {gone.map(person => goneWords({ ...person, shownAs: named(person, outside) }, t)).join('. ')}
      </b>
    </div>
  );
}
