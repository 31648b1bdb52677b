import type { GivenMaterial } from '@priyom/shared/api/materials';
import { useEffect, useState } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenMaterialsText } from '../../../i18n/citizen-materials.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { MaterialCard } from './MaterialCard.tsx';
import { materialApi } from './material-api.ts';

/** After the meeting: what was handed over in it, for as long as the link opens anything. Nothing given, nothing shown. */
export function GivenMaterials({ invitationId }: { invitationId: string }) {
  const t = useText(citizenMaterialsText);
  const [given, setGiven] = useState<readonly GivenMaterial[] | 'failed' | null>(null);
  useEffect(() => {
    if (given !== null) return;
    let isGone = false;
    const show = (found: readonly GivenMaterial[] | null) => {
      if (!isGone) setGiven(found ?? 'failed');
    };
    void materialApi({ invitationId })
      .given()
      .then(show, () => show(null));
    return () => {
      isGone = true;
    };
  }, [invitationId, given]);
  if (given === null || given.length === 0) return null;
  if (given === 'failed') {
    return (
      <Card title={t.title}>
        <div className="stack">
          <p role="status">{t.notLoaded}</p>
          <Button onClick={() => setGiven(null)}>{t.again}</Button>
        </div>
      </Card>
    );
  }
  return (
    <Card title={t.title}>
      <ul className="given-list">
        {given.map(each => (
          <li key={each.id}>
            <MaterialCard card={each} title={each.title} reader={{ invitationId }} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
