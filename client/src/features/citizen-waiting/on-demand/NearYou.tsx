import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useId, useState } from 'react';
import type { CallSession, Companions } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenWaitingText } from '../../../i18n/citizen-waiting.ts';
import { uiText } from '../../../i18n/ui.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import * as icons from '../../../ui/icons.ts';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import { besideName } from '../../call-stage/role-words.ts';
import { WhoIsIt } from './WhoIsIt.tsx';

/** Of the contract: so many can be stated. */
const MOST = 6;

export interface NearYouProps {
  session: CallSession;
  snapshot: Snapshot;
  childName: string;
  /** Drawn as a card of its own with its heading; a dialog brings both itself. */
  isCard?: boolean;
}

/** Companions beside this camera, as the person states it (D18); the specialist and the protocol get the same words. */
export default function NearYou({ session, snapshot, childName, isCard }: NearYouProps) {
  const t = useText(citizenWaitingText).near;
  const { beside } = useText(uiText);
  const id = useId();
  const { companions, isKnown, saved, save } = useCompanions(session, snapshot);
  const [isNaming, setNaming] = useState(false);
  const child = childName || t.someChild;
  const hasChild = companions.some(one => one.relation === 'child');
  const others = companions.filter(one => one.relation !== 'child');
  const name = (who: string, relation: Companions[number]['relation']) => {
    setNaming(false);
    // Named once more, they are it still.
    save([...companions.filter(one => one.who !== who), { who, relation }]);
  };
  return (
    <section className={classes('stack', isCard && 'card')}>
      {isCard && (
        <>
          <h2 className="c-h2" id={id}>
            {t.title}
          </h2>
          <p className="small near-why">{t.why}</p>
        </>
      )}
      <fieldset className="near" aria-labelledby={isCard ? id : undefined} aria-label={isCard ? undefined : t.title}>
        <Pill isOn={isKnown && companions.length === 0 && !isNaming} onPress={() => save([])}>
          {t.nobody}
        </Pill>
        <Pill
          isOn={hasChild}
          onPress={() => save(hasChild ? others : [...companions, { who: child, relation: 'child' }])}
        >
          {childName ? t.child(childName) : t.someChild}
        </Pill>
        {others.map(one => (
          <Pill key={one.who} isOn onPress={() => save(companions.filter(each => each !== one))}>
            {besideName(one, beside)}
          </Pill>
        ))}
        {companions.length < MOST && (
          <Pill isOn={isNaming} onPress={() => setNaming(!isNaming)}>
            {t.other}
          </Pill>
        )}
      </fieldset>
      {isNaming && <WhoIsIt isOutsider={snapshot.me.role !== 'citizen'} onName={name} />}
      <LiveRegion className="small">{saved === 'yes' ? t.saved : saved === 'no' ? t.failed : null}</LiveRegion>
    </section>
  );
}

function useCompanions(session: CallSession, snapshot: Snapshot) {
  const [stated, setStated] = useState<Companions | null>(null);
  const [saved, setSaved] = useState<'yes' | 'no' | null>(null);
  const mine = snapshot.companions.filter(({ statedBy }) => statedBy === snapshot.me.participantId);
  const known = mine.map(({ who, relation }) => ({ who, relation }));
  const save = (companions: Companions) => {
    setStated(companions);
    void session.setCompanions(companions).then(outcome => setSaved(outcome.ok ? 'yes' : 'no'));
  };
  return { companions: stated ?? known, isKnown: stated !== null || known.length > 0, saved, save };
}

function Pill({ isOn, onPress, children }: { isOn: boolean; onPress: () => void; children: string }) {
  return (
    <Button className={isOn ? 'on' : undefined} pressed={isOn} icon={isOn ? icons.done : undefined} onClick={onPress}>
      {children}
    </Button>
  );
}
