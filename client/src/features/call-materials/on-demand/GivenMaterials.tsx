import type { GivenMaterials as Given } from '@priyom/shared/api/materials';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenMaterialsText } from '../../../i18n/citizen-materials.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ShownOnDemand } from '../../../ui/OnDemand.tsx';
import { filesOnDemand } from '../../call-files/files-on-demand.ts';
import { MaterialCard } from './MaterialCard.tsx';
import { materialApi } from './material-api.ts';

/**
 * After the meeting: what was handed over in it and after it, for as long as the link opens anything; looked for again
 * when the person comes back to this page. Nothing given, nothing shown.
 */
export function GivenMaterials({ invitationId }: { invitationId: string }) {
  const t = useText(citizenMaterialsText);
  const { given, again } = useGiven(invitationId);
  const byLink = useMemo(
    () => ({ options: { consultationId: '', invitationId, role: 'guest' as const } }),
    [invitationId],
  );
  if (given === null) return null;
  if (given === 'failed') {
    return (
      <Card title={t.title}>
        <div className="stack">
          <p role="status">{t.notLoaded}</p>
          <Button onClick={again}>{t.again}</Button>
        </div>
      </Card>
    );
  }
  if (given.given.length + given.files.length === 0) return null;
  return (
    <Card title={t.title}>
      <ul className="given-list">
        {given.given.map(each => (
          <li key={each.id}>
            <MaterialCard card={each} title={each.title} reader={{ invitationId }} />
          </li>
        ))}
        {given.files.map(each => (
          <li key={each.id}>
            <ShownOnDemand of={filesOnDemand} props={{ session: byLink, file: each, name: each.name }} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What is here stays while it is looked for again. */
function useGiven(invitationId: string) {
  const [given, setGiven] = useState<Given | 'failed' | null>(null);
  const look = useCallback(
    async (signal?: AbortSignal) => {
      const found = await materialApi({ invitationId })
        .given()
        .catch(() => null);
      if (!signal?.aborted) setGiven(before => found ?? before ?? 'failed');
    },
    [invitationId],
  );
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const back = () => document.visibilityState === 'visible' && void look(signal);
    document.addEventListener('visibilitychange', back, { signal });
    void look(signal);
    return () => gone.abort();
  }, [look]);
  const again = () => {
    setGiven(null);
    void look();
  };
  return { given, again };
}
