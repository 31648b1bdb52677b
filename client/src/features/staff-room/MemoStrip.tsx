import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { usePolicy } from '../staff-app/use-policy.ts';
import { useTyped } from '../staff-app/use-typed.ts';

const STEPS = ['intro', 'purpose', 'closing'];

/** «Представиться · Уточнить цель · Следующий шаг»: each opens its card of the memo (D15), a tick outlives a reload. */
export function MemoStrip({ consultationId }: { consultationId: string }) {
  const t = useText(staffRoomText).memoStrip;
  const cards = usePolicy().data?.body.memo ?? [];
  const [open, setOpen] = useState<string | null>(null);
  const ticks = useTyped(`memo ${consultationId}`);
  const seen = ticks.text.split(' ');
  const steps = STEPS.flatMap(code => cards.find(card => card.code === code) ?? []);
  const card = cards.find(entry => entry.code === open);
  const show = (code: string) => {
    setOpen(code);
    if (!seen.includes(code)) ticks.write(`${ticks.text} ${code}`);
  };
  if (steps.length === 0) return null;
  return (
    <fieldset className="rm-memo" aria-label={t.steps}>
      {steps.map(step => (
        <button key={step.code} type="button" onClick={() => show(step.code)}>
          <Icon of={seen.includes(step.code) ? icons.done : icons.next} size="sm" />
          {step.title}
        </button>
      ))}
      {card && (
        <Dialog isOpen onClose={() => setOpen(null)} title={card.title}>
          <ul className="rm-memo-lines">
            {card.lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </fieldset>
  );
}
