import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { Icon, type IconShape } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { isSilent } from '../call-stage/heard-seen.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { isByPhone } from '../staff-room/people.ts';

interface PersonStatesProps {
  session: CallSession;
  snapshot: Snapshot;
  person: ParticipantView;
}

/** At the end of a line: what comes from this person now, as on their tile. */
export function PersonStates({ session, snapshot, person }: PersonStatesProps) {
  const t = useText(staffHallText).people;
  const sources = useCall(session, state => state.remote[person.id]);
  if (person.role === 'interpreter') return <State icon={icons.signLanguage} words={t.interpreter} />;
  if (isByPhone(snapshot, person)) return <State icon={icons.phone} words={t.phone} />;
  const hasCamera = person.sources.some(({ source, paused }) => source === 'camera' && !paused);
  return (
    <>
      {isSilent(person, sources) && <State icon={icons.micOff} words={t.muted} />}
      {!hasCamera && snapshot.mode === 'video' && <State icon={icons.videoOff} words={t.noCamera} />}
    </>
  );
}

function State({ icon, words }: { icon: IconShape; words: string }) {
  return (
    <span className="hl-state" title={words}>
      <Icon of={icon} size="sm" />
      <span className="sr">{words}</span>
    </span>
  );
}
