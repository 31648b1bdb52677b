import { GivenMaterial, type MaterialView } from '@priyom/shared/api/materials';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffMaterialsText } from '../../i18n/staff-materials.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import type { IconShape } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { newRequestId, request } from '../staff-app/request.ts';
import { found } from './found.ts';
import { MaterialLine } from './MaterialLine.tsx';
import { useGiven, useMark } from './use-given.ts';
import { useLibrary } from './use-library.ts';

interface LibraryProps {
  consultationId: string;
  isOpen: boolean;
  /** Why nothing can be handed over now. */
  why?: string | undefined;
  /** Before «Передать»; left out: none. */
  icon?: IconShape | undefined;
}

/** What the institution keeps ready, found by a word, each handed over by one press. */
export function Library({ consultationId, isOpen, why, icon }: LibraryProps) {
  const t = useText(staffMaterialsText);
  const [words, setWords] = useState('');
  const library = useLibrary('library', isOpen);
  if (!library.data) return isOpen ? <QueryState queries={[library]} /> : null;
  const { materials } = library.data;
  const shown = found(materials, words);
  return (
    <>
      {materials.length > 0 && <Field label={t.find} type="search" value={words} onChange={setWords} />}
      {shown.length === 0 && (
        <Empty icon={icons.materials} title={materials.length === 0 ? t.none : t.nothingFound}>
          {materials.length === 0 ? t.noneLead : t.nothingFoundLead}
        </Empty>
      )}
      <Shelf materials={shown} consultationId={consultationId} isOpen={isOpen} why={why} icon={icon} />
    </>
  );
}

type ShelfProps = LibraryProps & { materials: readonly MaterialView[] };

function Shelf({ materials, consultationId, isOpen, why, icon }: ShelfProps) {
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
                icon={icon}
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
