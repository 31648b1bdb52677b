import type { Relation } from '@priyom/shared/domain/participant/relations';
import { useState } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenWaitingText } from '../../../i18n/citizen-waiting.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RelationChoice } from '../../call-stage/RelationChoice.tsx';

interface WhoIsItProps {
  /** Somebody from outside may have a colleague beside them. */
  isOutsider: boolean;
  onName: (who: string, relation: Relation) => void;
}

const FAMILY: readonly Relation[] = ['parent', 'helper', 'interpreter', 'other'];

/** One more person beside this camera: a name or a word, and, for whoever wants to say it, what they are. */
export function WhoIsIt({ isOutsider, onName }: WhoIsItProps) {
  const t = useText(citizenWaitingText).near;
  const [who, setWho] = useState('');
  const [relation, setRelation] = useState<Relation>('other');
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (who.trim()) onName(who.trim(), relation);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field label={t.who} hint={t.whoHint} value={who} onChange={setWho} limit={80} />
      <RelationChoice
        label={t.relation}
        options={isOutsider ? ['colleague', ...FAMILY] : FAMILY}
        value={relation}
        onChange={setRelation}
      />
      <Button type="submit" variant="primary">
        {t.add}
      </Button>
    </form>
  );
}
