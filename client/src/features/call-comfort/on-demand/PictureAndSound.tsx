import { useStore } from 'zustand';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenComfortText } from '../../../i18n/citizen-comfort.ts';
import { Checkbox, CheckCard } from '../../../ui/Checkbox.tsx';
import { type EffectName, effectsOf } from './effects/own-effects.ts';

/** «Размыть фон», «Убрать шум сильнее»: nothing is loaded until one is switched on, and it says why it can't be. */
export default function PictureAndSound({ session }: { session: CallSession }) {
  const t = useText(citizenComfortText).effects;
  const effects = effectsOf(session);
  const states = useStore(effects.store);
  const row = (name: EffectName) => {
    const state = states[name];
    const words = t[name];
    return (
      <Checkbox
        label={words.label}
        note={state === 'preparing' ? t.preparing : words.note}
        checked={state === 'on' || state === 'preparing'}
        onChange={isOn => void effects.turn(name, isOn)}
        error={state === 'off' || state === 'on' || state === 'preparing' ? undefined : words[state]}
      />
    );
  };
  return (
    <CheckCard label={t.label}>
      {row('blur')}
      {row('noise')}
    </CheckCard>
  );
}
