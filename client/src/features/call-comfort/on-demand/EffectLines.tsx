import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenComfortText } from '../../../i18n/citizen-comfort.ts';
import { announce } from '../../../ui/announcer.ts';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { type EffectName, effectsOf } from './effects/own-effects.ts';

/** What was switched on and has switched itself off: the person must know that the room behind them is seen again. */
export function EffectLines({ session }: { session: CallSession }) {
  const effects = effectsOf(session);
  const { blur, noise } = useStore(effects.store);
  useEffect(() => () => effects.close(), [effects]);
  return (
    <>
      {blur === 'slow' && <SlowLine name="blur" />}
      {noise === 'slow' && <SlowLine name="noise" />}
    </>
  );
}

function SlowLine({ name }: { name: EffectName }) {
  const t = useText(citizenComfortText).effects;
  const [isRead, setRead] = useState(false);
  const words = t[name].slow;
  useEffect(() => announce(words), [words]);
  if (isRead) return null;
  return (
    <div className="ln unheard">
      <Icon of={icons.problem} />
      <span>{words}</span>
      <button type="button" onClick={() => setRead(true)}>
        {t.read}
      </button>
    </div>
  );
}
