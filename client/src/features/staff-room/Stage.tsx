import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { isSelfHidden } from '../../call/remembered-choice.ts';
import type { CallSession } from '../../call/session.ts';
import { isSigned, signerFirst } from '../../call/signing.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { staffRoomPhoneText } from '../../i18n/staff-room-phone.ts';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { Empty } from '../../ui/States.tsx';
import { sharing } from '../call-share/share-on-demand.ts';
import { pins } from '../call-stage/pins-on-demand.ts';
import { useView } from '../call-stage/use-view.ts';
import { goneWords } from './gone-words.ts';
import { PersonTile, SelfTile } from './PersonTile.tsx';
import { othersInRoom, whoIsAbsent, whoWaits } from './people.ts';

/** Tiles in the order of joining; they move only when somebody joins or leaves (ux §2.4). Oneself is in the corner. */
export function Stage({ session, snapshot }: { session: CallSession; snapshot: Snapshot }) {
  const others = signerFirst(othersInRoom(snapshot), 'interpreter');
  const hidesSelf = useStore(isSelfHidden);
  const stage = useRef<HTMLDivElement>(null);
  useView(session, stage, others.map(person => person.id).join());
  return (
    <div className="rm-tiles" data-count={others.length} data-sign={isSigned(snapshot)} ref={stage}>
      {others.map(person => (
        <PersonTile key={person.id} session={session} snapshot={snapshot} person={person} />
      ))}
      {others.length > 1 && !snapshot.share && !isSigned(snapshot) && (
        <ShownOnDemand of={pins} props={{ stage, people: others }} isQuiet />
      )}
      {others.length === 0 && <NobodyYet snapshot={snapshot} />}
      {snapshot.mode !== 'phone' && !hidesSelf && <SelfTile session={session} />}
      {snapshot.share && <ShownOnDemand of={sharing} props={{ session, snapshot }} />}
    </div>
  );
}

/** Who is expected, and how those went who are not here any more. */
export function NobodyYet({ snapshot }: { snapshot: Snapshot }) {
  const t = useText(staffRoomText).waiting;
  const { byPhone } = useText(staffRoomPhoneText);
  if (whoWaits(snapshot).length > 0) return <div className="rm-empty" />;
  const isPhone = snapshot.mode === 'phone';
  const absent = whoIsAbsent(snapshot).flatMap(person => {
    const isOwnWill = person.leftHow === 'quickExit' || person.leftHow === 'consentWithdrawn';
    // Nobody is expected to open a link where it is the specialist who phones.
    if (isPhone && !isOwnWill) return [];
    return person.status === 'left' || isOwnWill ? goneWords(person, t) : t.absent(person.shownAs);
  });
  const expected = snapshot.peer ? t.nobodyPeer : t.nobodyLead;
  const lead = isPhone ? byPhone.nobodyLead : expected;
  return (
    <div className="rm-empty">
      <Empty icon={isPhone ? icons.phone : icons.enter} title={isPhone ? byPhone.nobody : t.nobody}>
        {absent.length > 0 ? absent.join('. ') : lead}
      </Empty>
    </div>
  );
}
