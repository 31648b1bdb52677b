import { GivenMaterial, type MaterialView } from '@priyom/shared/api/materials';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isIn } from '../../call/in-room.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffMaterialsText } from '../../i18n/staff-materials.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { Empty } from '../../ui/States.tsx';
import { filesOnDemand } from '../call-files/files-on-demand.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { newRequestId, request } from '../staff-app/request.ts';
import { found } from './found.ts';
import { MaterialLine } from './MaterialLine.tsx';
import { useGiven, useMark } from './use-given.ts';
import { useLibrary } from './use-library.ts';
import './materials.css';

interface MaterialsTabProps {
  session: CallSession;
  snapshot: Snapshot;
  isOpen: boolean;
}

/** The institution's library beside the picture: found by a word, handed over by one press (ux §6.8). */
export function MaterialsTab({ session, snapshot, isOpen }: MaterialsTabProps) {
  const t = useText(staffMaterialsText);
  const [words, setWords] = useState('');
  const library = useLibrary('library', isOpen);
  const hasSomebody = snapshot.participants.some(person => isIn(person) && person.id !== snapshot.me.participantId);
  if (!library.data) return isOpen ? <QueryState queries={[library]} /> : null;
  const { materials } = library.data;
  const shown = found(materials, words);
  return (
    <div className="rm-form mt-tab">
      {materials.length > 0 && <Field label={t.find} type="search" value={words} onChange={setWords} />}
      {shown.length === 0 && (
        <Empty icon={icons.materials} title={materials.length === 0 ? t.none : t.nothingFound}>
          {materials.length === 0 ? t.noneLead : t.nothingFoundLead}
        </Empty>
      )}
      <Shelf
        materials={shown}
        consultationId={snapshot.consultationId}
        isOpen={isOpen}
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

interface ShelfProps {
  materials: readonly MaterialView[];
  consultationId: string;
  isOpen: boolean;
  /** Why nothing can be handed over now. */
  why: string | undefined;
}

function Shelf({ materials, consultationId, isOpen, why }: ShelfProps) {
  const t = useText(staffMaterialsText);
  const given = useGiven(consultationId, isOpen).data?.given ?? [];
  const markOf = useMark();
  const hand = useHanding(consultationId);
  return (
    <>
      <ActionFailure error={hand.error} />
      <ul className="mt-list">
        {materials.map(material => {
          const last = given.filter(({ materialId }) => materialId === material.id).at(-1);
          return (
            <MaterialLine key={material.id} material={material} mark={last && markOf(last)}>
              <Button
                size="sm"
                variant={last ? 'ghost' : undefined}
                icon={icons.send}
                label={last ? t.handAgainOf(material.title) : t.handOf(material.title)}
                why={why}
                busy={hand.isPending && hand.variables.id === material.id}
                busyLabel={t.handing}
                onClick={() => hand.mutate(material)}
              >
                {last ? t.handAgain : t.hand}
              </Button>
            </MaterialLine>
          );
        })}
      </ul>
    </>
  );
}

/** Pressed again after a lost answer it is the same handing over. */
function useHanding(consultationId: string) {
  const t = useText(staffMaterialsText);
  const queries = useQueryClient();
  const [requestIds] = useState(() => new Map<string, string>());
  return useMutation({
    mutationFn: ({ id }: Pick<MaterialView, 'id' | 'title'>) => {
      const requestId = requestIds.get(id) ?? newRequestId();
      requestIds.set(id, requestId);
      const body = { requestId, materialId: id };
      return request('handMaterial', GivenMaterial, { params: { id: consultationId }, body });
    },
    onSuccess: async (_given, { id, title }) => {
      requestIds.delete(id);
      announce(t.handed(title));
      await queries.invalidateQueries({ queryKey: ['given', consultationId] });
    },
  });
}
