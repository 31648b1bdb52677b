import { useMemo, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffMaterialsText } from '../../i18n/staff-materials.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { filesOnDemand } from '../call-files/files-on-demand.ts';
import { refresh } from '../staff-app/refresh.ts';
import { useMe } from '../staff-app/session.ts';
import { isAllowed } from '../staff-appointment/may.ts';
import { type Card, useCard } from '../staff-appointment/use-card.ts';
import { Library } from './Library.tsx';
import './materials.css';

/** Whoever led the meeting may hand over more after it (D21); who finds it, and until when, is told before. */
export function useMayGiveAfter({ appointment }: Card): boolean {
  const me = useMe();
  const isOver = appointment.consultation?.status === 'ended' || appointment.consultation?.status === 'recorded';
  return isOver && appointment.parties.length > 0 && isAllowed(me, 'consultation.lead', appointment);
}

export function GiveAfter({ card: { appointment, links } }: { card: Card }) {
  const t = useText(staffMaterialsText);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { id } = appointment;
  const staff = useMemo(
    () => ({ options: { consultationId: id, role: 'staff' as const, renewSession: refresh } }),
    [id],
  );
  const until = lastDay(links);
  return (
    <>
      <Button icon={icons.materials} why={until === null ? t.after.noLink : undefined} onClick={() => setOpen(true)}>
        {t.after.give}
      </Button>
      {until !== null && (
        <Dialog
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          title={t.after.title}
          lead={t.after.lead(format.date(until, 'until'))}
          actions={<Button onClick={() => setOpen(false)}>{t.after.close}</Button>}
        >
          <div className="mt-tab">
            <Library consultationId={id} isOpen={isOpen} />
            <section aria-label={t.own} className="mt-own">
              <h2>{t.own}</h2>
              <ShownOnDemand of={filesOnDemand} props={{ session: staff }} />
            </section>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** The page after the talk knows the meeting alone. */
export function GiveAfterTalk({ consultationId }: { consultationId: string }) {
  const { data } = useCard(consultationId);
  return data ? <IfMay card={data} /> : null;
}

function IfMay({ card }: { card: Card }) {
  return useMayGiveAfter(card) ? <GiveAfter card={card} /> : null;
}

/** Until when somebody's link opens; null: nobody's does. */
function lastDay(links: Card['links']): string | null {
  const open = links.filter(({ revokedAt, validUntil }) => revokedAt === null && Date.parse(validUntil) > Date.now());
  return (
    open
      .map(({ validUntil }) => validUntil)
      .sort()
      .at(-1) ?? null
  );
}
