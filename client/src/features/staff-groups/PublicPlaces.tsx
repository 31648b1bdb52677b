import type { GroupList } from '@priyom/shared/api/groups';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { useMe } from '../staff-app/session.ts';
import { CopyButton } from '../staff-booking/CopyButton.tsx';
import { embedCode } from './embed-code.ts';

/** Page, widget and feeds of the institution: where everything that is published appears by itself. */
export function PublicPlaces({ places }: { places: GroupList['public'] }) {
  const t = useText(staffGroupsText).places;
  const { name } = useMe().institution;
  return (
    <section className="gr-part" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className="hint">{t.lead}</p>
      <ul className="gr-places">
        <Place name={t.page} note={t.pageNote} text={places.page}>
          <a href={places.page} target="_blank" rel="noreferrer">
            {places.page}
          </a>
        </Place>
        <Place name={t.widget} note={t.widgetNote} text={embedCode(places.widget, t.widgetTitle(name))} />
        <Place name={t.rss} note={t.rssNote} text={places.rss} />
        <Place name={t.calendar} note={t.calendarNote} text={places.calendar} />
      </ul>
    </section>
  );
}

function Place({ name, note, text, children }: { name: string; note: string; text: string; children?: ReactNode }) {
  const t = useText(staffGroupsText).places;
  return (
    <li>
      <span>
        <b>{name}</b>
        <small>{note}</small>
      </span>
      <span className="gr-address">{children ?? text}</span>
      <CopyButton text={text} size="sm" label={t.copyOf(name)} />
    </li>
  );
}
