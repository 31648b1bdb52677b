import type { HallFacts } from '@priyom/shared/signaling/hall';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { ConfirmDialog } from '../../../ui/Dialog.tsx';
import { ShownOnDemand } from '../../../ui/OnDemand.tsx';
import { hushAll } from '../../citizen-call/on-demand/hush-all.ts';
import type { PanelsProps } from '../../citizen-call/on-demand/Panels.tsx';
import { panelsOnDemand } from '../../citizen-call/panels-on-demand.ts';
import { HallMore } from './HallMore.tsx';
import { PeopleDialog } from './PeopleDialog.tsx';

interface HallPanelsProps extends PanelsProps {
  hall: HallFacts;
  isAloud: boolean;
  onAloud: (isAloud: boolean) => void;
}

/** What opens over the stage by a press; where a meeting of many differs from a talk of two. */
export function HallPanels({ hall, isAloud, onAloud, ...props }: HallPanelsProps) {
  const { session, snapshot, panel, onOpen, talk } = props;
  const close = () => onOpen('none');
  switch (panel) {
    case 'more':
      return (
        <HallMore
          session={session}
          snapshot={snapshot}
          hall={hall}
          onOpen={onOpen}
          onQuiet={() => hushAll({ session, snapshot, talk, onOpen })}
          isAloud={isAloud}
          onAloud={onAloud}
        />
      );
    case 'people':
      return <PeopleDialog session={session} snapshot={snapshot} onClose={close} />;
    case 'end':
      return <Exit onConfirm={() => void session.leave()} onClose={close} />;
    default:
      return <ShownOnDemand of={panelsOnDemand} props={props} />;
  }
}

/** One goes, the meeting stays: nothing here ends it for the others. */
function Exit({ onConfirm, onClose }: { onConfirm: () => void; onClose: () => void }) {
  const t = useText(citizenHallText).controls;
  return (
    <ConfirmDialog
      isOpen
      title={t.exitTitle}
      lead={t.exitLead}
      action={t.exit}
      stay={t.stay}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
