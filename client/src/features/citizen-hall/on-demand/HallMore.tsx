import type { HallFacts } from '@priyom/shared/signaling/hall';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { amIListening } from '../../../call/hall/own-part.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenCallText } from '../../../i18n/citizen-call.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { citizenMoreText } from '../../../i18n/citizen-more.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import * as hallIcons from '../../../ui/hall-icons.ts';
import * as icons from '../../../ui/icons.ts';
import { useFetched } from '../../../ui/OnDemand.tsx';
import { qualityDetails } from '../../call-quality/quality-on-demand.ts';
import type { Panel } from '../../citizen-call/Controls.tsx';
import { HelpRows, Row, SelfRow, ShareRow, SmallRow } from '../../citizen-call/on-demand/MoreRows.tsx';
import { useCall } from '../../citizen-frame/use-call.ts';
import { ReactionButtons } from './ReactionButtons.tsx';

export interface HallMoreProps {
  session: CallSession;
  snapshot: Snapshot;
  hall: HallFacts;
  onOpen: (panel: Panel) => void;
  onQuiet: () => void;
  isAloud: boolean;
  onAloud: (isAloud: boolean) => void;
}

/** «Ещё» of a meeting of many. Whoever only listens has nothing to switch on or to show. */
export function HallMore({ session, snapshot, hall, onOpen, onQuiet, isAloud, onAloud }: HallMoreProps) {
  const words = useText(citizenCallText);
  const t = useText(citizenMoreText).more;
  const { controls } = useText(citizenHallText);
  const unread = useCall(session, state => state.chat.unread);
  const hasQuestions = useHasQuestions(session);
  useFetched(qualityDetails);
  const close = () => onOpen('none');
  const listens = amIListening(snapshot);
  const read = () => {
    onAloud(!isAloud);
    close();
  };
  return (
    <Dialog isOpen onClose={close} title={t.title}>
      <ReactionButtons session={session} onSent={close} />
      <ul className="more-rows">
        <Row
          icon={icons.write}
          label={words.controls.write}
          {...(unread > 0 && { note: words.chat.unread(unread) })}
          onClick={() => onOpen('chat')}
        />
        <Row icon={icons.people} label={controls.who} onClick={() => onOpen('people')} />
        {!listens && (hall.form === 'webinar' || hasQuestions) && (
          <Row icon={hallIcons.questions} label={controls.questions} onClick={() => onOpen('questions')} />
        )}
        {!listens && <OwnRows snapshot={snapshot} hall={hall} onOpen={onOpen} onQuiet={onQuiet} />}
        <SmallRow session={session} onDone={close} />
        <Row
          icon={icons.captions}
          label={isAloud ? controls.aloudOff : controls.aloud}
          note={controls.aloudNote}
          onClick={read}
        />
        <Row icon={icons.network} label={t.quality} onClick={() => onOpen('quality')} />
        <Row icon={icons.larger} label={t.larger} onClick={() => onOpen('appearance')} />
        <HelpRows onOpen={onOpen} />
      </ul>
    </Dialog>
  );
}

/** Of whoever is seen and heard. */
function OwnRows({ snapshot, hall, onOpen, onQuiet }: Pick<HallMoreProps, 'snapshot' | 'hall' | 'onOpen' | 'onQuiet'>) {
  const words = useText(citizenCallText);
  const t = useText(citizenMoreText).more;
  return (
    <>
      {snapshot.modes.length > 1 && (
        <Row
          icon={icons.video}
          label={words.modes.title}
          note={words.modes[snapshot.mode]}
          onClick={() => onOpen('modes')}
        />
      )}
      {/* Whose eyes are on a webinar's stage, a list of names could not tell. */}
      {hall.form === 'group' && <ShareRow snapshot={snapshot} onOpen={onOpen} />}
      <Row icon={icons.person} label={t.near} onClick={() => onOpen('near')} />
      <Row icon={icons.settings} label={t.devices} onClick={() => onOpen('devices')} />
      <SelfRow onDone={() => onOpen('none')} />
      <Row icon={icons.hide} label={t.quiet} note={t.quietNote} onClick={onQuiet} />
    </>
  );
}

function useHasQuestions(session: CallSession): boolean {
  return useCall(session, ({ hall }) => hall !== null && (hall.questions.length > 0 || hall.poll !== null));
}
