import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { isIn } from '../../call/in-room.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffMaterialsText } from '../../i18n/staff-materials.ts';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { filesOnDemand } from '../call-files/files-on-demand.ts';
import { Library } from './Library.tsx';
import './materials.css';

interface MaterialsTabProps {
  session: CallSession;
  snapshot: Snapshot;
  isOpen: boolean;
}

/** The institution's library beside the picture: found by a word, handed over by one press (ux §6.8). */
export function MaterialsTab({ session, snapshot, isOpen }: MaterialsTabProps) {
  const t = useText(staffMaterialsText);
  const hasSomebody = snapshot.participants.some(person => isIn(person) && person.id !== snapshot.me.participantId);
  return (
    <div className="rm-form mt-tab">
      <Library
        consultationId={snapshot.consultationId}
        isOpen={isOpen}
        icon={icons.send}
        why={hasSomebody ? undefined : t.nobodyIn}
      />
      {hasSomebody && (
        <section aria-label={t.own} className="mt-own">
          <h2>{t.own}</h2>
          <ShownOnDemand of={filesOnDemand} props={{ session }} />
        </section>
      )}
    </div>
  );
}
