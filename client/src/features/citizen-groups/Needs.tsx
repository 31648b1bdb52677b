import { useText } from '../../i18n/catalog.ts';
import { citizenGroupFormText } from '../../i18n/citizen-group-form.ts';
import { Checkbox, CheckCard } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import type { Need } from './wish.ts';

const NEEDS: readonly Need[] = ['interpreter', 'text', 'large', 'helper', 'screenReader'];

/** Folded away: most need nothing of it, and nobody is asked about their health. */
export function Needs({ value, onChange }: { value: readonly Need[]; onChange: (needs: readonly Need[]) => void }) {
  const t = useText(citizenGroupFormText).needs;
  const tick = (need: Need, isOn: boolean) =>
    onChange(NEEDS.filter(one => (one === need ? isOn : value.includes(one))));
  return (
    <Disclosure summary={t.summary}>
      <CheckCard label={t.group}>
        {NEEDS.map(need => (
          <Checkbox key={need} label={t[need]} checked={value.includes(need)} onChange={isOn => tick(need, isOn)} />
        ))}
      </CheckCard>
    </Disclosure>
  );
}
