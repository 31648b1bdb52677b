import { useText } from '../../../i18n/catalog.ts';
import { citizenHallDoorText } from '../../../i18n/citizen-hall-door.ts';
import { Note } from '../../../ui/Card.tsx';
import * as icons from '../../../ui/icons.ts';

/** Before a webinar: nothing of the person is sent there, and how one comes in. */
export default function DoorCard({ isCalled }: { isCalled: boolean }) {
  const t = useText(citizenHallDoorText);
  return (
    <section className="card stack" aria-label={t.title}>
      <Note tone="ok" icon={icons.locked}>
        <b>{t.title}</b>
        <p>
          {t.text} {t.listeners}
        </p>
      </Note>
      {!isCalled && <p className="small">{t.soon}</p>}
    </section>
  );
}
