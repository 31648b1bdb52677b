import type { EnrolmentView } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupPlaceText } from '../../i18n/citizen-group-place.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { useCopy } from '../../ui/use-copy.ts';

/** The meeting's own link and that of the place. Neither is in the address of this page any more. */
export function PlaceLinks({ view }: { view: EnrolmentView }) {
  const t = useText(citizenGroupPlaceText).links;
  return (
    <section className="card links" aria-label={t.label}>
      {view.visitUrl && (
        <LinkRow
          title={t.meeting}
          note={view.group.meetings.length > 0 ? t.nextNote : t.meetingNote}
          url={view.visitUrl}
        />
      )}
      <LinkRow title={t.own} note={t.ownNote} url={view.url} />
    </section>
  );
}

function LinkRow({ title, note, url }: { title: string; note: string; url: string }) {
  const t = useText(citizenGroupPlaceText).links;
  const { state, copy } = useCopy(url);
  return (
    <div className="link-row">
      <span>
        <b>{title}</b>
        <span className="small">{note}</span>
      </span>
      <Button
        size="sm"
        icon={state === 'copied' ? icons.done : icons.copy}
        label={state === 'copied' ? undefined : t.copyOf(title)}
        onClick={() => void copy()}
      >
        {state === 'copied' ? t.copied : t.copy}
      </Button>
      <LiveRegion className={state === 'failed' ? 'small' : 'sr'}>
        {state === 'copied' && t.copied}
        {state === 'failed' && t.select}
      </LiveRegion>
      {state === 'failed' && (
        <input className="input" readOnly value={url} aria-label={title} onFocus={event => event.target.select()} />
      )}
    </div>
  );
}
