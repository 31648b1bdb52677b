import { type GivenMaterial, GivenMaterials } from '@priyom/shared/api/materials';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffMaterialsText } from '../../i18n/staff-materials.ts';
import { request } from '../staff-app/request.ts';

/** What was handed over in a meeting; while it goes on «открыто» comes by itself. */
export function useGiven(consultationId: string, isLive: boolean) {
  return useQuery({
    queryKey: ['given', consultationId],
    queryFn: ({ signal }) => request('givenMaterials', GivenMaterials, { params: { id: consultationId }, signal }),
    refetchInterval: isLive ? 4_000 : false,
  });
}

/** «передано в 10:05», then «открыто в 10:07»; of a group how many have opened it. */
export function useMark(): (given: GivenMaterial) => string {
  const t = useText(staffMaterialsText);
  const format = useFormat();
  return ({ at, opened }) => {
    const [first, ...others] = opened;
    if (!first) return t.given(format.time(at));
    return others.length > 0 ? t.openedBy(opened.length) : t.opened(format.time(first.at));
  };
}
