import type { GivenMaterial, GivenMaterials } from '@priyom/shared/api/materials';
import { ROUTES, type RouteName } from '@priyom/shared/api/routes';
import { filesRest } from '../../call-files/on-demand/file-api.ts';

/** Whose page it is: of a citizen, by their link; without one, of the staff. */
export interface Reader {
  invitationId?: string | undefined;
  renewSession?: (() => Promise<unknown>) | undefined;
}

type Card = Pick<GivenMaterial, 'id' | 'materialId'>;

export function materialApi({ invitationId, renewSession }: Reader) {
  const { asked } = filesRest(renewSession);
  const byLink = (name: RouteName, { id }: Card): [string, string] => {
    const [method, path] = lineOf(name, id);
    return [method, `${path}?by=${encodeURIComponent(invitationId ?? '')}`];
  };
  return {
    /** Null: it could not be fetched. */
    async content(card: Card): Promise<Blob | null> {
      const line = invitationId ? byLink('guestMaterialContent', card) : lineOf('materialContent', card.materialId);
      const response = await asked(line);
      return response?.ok ? response.blob().catch(() => null) : null;
    },
    /** A citizen follows a link: told beside it, also when this page goes. */
    async opened(card: Card): Promise<void> {
      if (invitationId) await asked(byLink('openMaterial', card), { keepalive: true });
    },
    async given(): Promise<GivenMaterials | null> {
      const response = await asked(lineOf('guestMaterials', invitationId ?? ''));
      const body: unknown = response?.ok ? await response.json().catch(() => null) : null;
      return body === null ? null : asContract(body);
    },
  };
}

function lineOf(name: RouteName, id: string): [string, string] {
  const [method = '', path = ''] = ROUTES[name].split(' ');
  return [method, path.replace(/:\w+/, encodeURIComponent(id))];
}

/** Our own server answers by the schema it shares with us; the citizen's page loads no zod to check it again. */
function asContract(answered: unknown): GivenMaterials;
function asContract(answered: unknown): unknown {
  return answered;
}
