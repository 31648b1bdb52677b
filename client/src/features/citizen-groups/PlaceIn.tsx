import type { EnrolmentView } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupPlaceText } from '../../i18n/citizen-group-place.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { PageTitle } from '../../ui/CitizenPage.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { CitizenScreen } from '../citizen-frame/CitizenScreen.tsx';
import { useNow } from '../citizen-frame/clock.ts';
import { downloadCalendar } from '../citizen-link/download-calendar.ts';
import { CancelPlace } from './CancelPlace.tsx';
import { GroupFacts } from './GroupFacts.tsx';
import { PlaceLinks } from './PlaceLinks.tsx';
import type { PlaceScreenProps } from './PlaceScreen.tsx';
import { placeEvents } from './place-event.ts';
import { ShownTile } from './ShownTile.tsx';

/** «Вы записаны, ждём вас в четверг»: when, the links to keep, the calendar, how to give the place up. */
export function PlaceIn({ view, onCancel }: PlaceScreenProps) {
  const t = useText(citizenGroupPlaceText);
  const title = useTitle(view);
  const isRunning = view.group.state === 'closed';
  return (
    <CitizenScreen tab={t.tab} wide>
      <div className="reads stack lead">
        <span className="okd" aria-hidden="true">
          <Icon of={icons.done} />
        </span>
        <PageTitle key={view.status}>{title}</PageTitle>
        <GroupFacts group={view.group} seats={isRunning ? null : 'mine'} />
        <p className="small c-where">{view.institution.name}</p>
      </div>
      <div className="stack roomy">
        {view.group.form === 'webinar' ? <Unseen name={view.shown} /> : <Shown name={view.shown} />}
        <Next view={view} isRunning={isRunning} />
        <PlaceLinks view={view} />
        {isRunning ? <Enter view={view} /> : <Before view={view} onCancel={onCancel} />}
      </div>
    </CitizenScreen>
  );
}

function useTitle({ group }: EnrolmentView): string {
  const t = useText(citizenGroupPlaceText).in;
  const format = useFormat();
  if (group.state === 'closed') return t.running;
  // «в четверг», «завтра»: the card below has the rest of the date.
  const [day = ''] = format.date(group.startsAt, 'on').split(',');
  return t.title(day);
}

function Shown({ name }: { name: string }) {
  const t = useText(citizenGroupPlaceText).in;
  return (
    <section className="card seen">
      <div aria-hidden="true">
        <ShownTile name={name} />
      </div>
      <div>
        <b>{t.shown(name)}</b>
        <p className="small">{t.shownNote}</p>
      </div>
    </section>
  );
}

/** Nobody reads the name but with a question of one's own, or on the stage. */
function Unseen({ name }: { name: string }) {
  const t = useText(citizenGroupPlaceText).in;
  return (
    <Note tone="ok" icon={icons.locked}>
      <b>{t.unseen}</b>
      <p>{t.unseenNote(name)}</p>
    </Note>
  );
}

function Next({ view, isRunning }: { view: EnrolmentView; isRunning: boolean }) {
  const t = useText(citizenGroupPlaceText).in;
  const format = useFormat();
  return (
    <ul className="ahead">
      {!isRunning && (
        <>
          <li>
            <Icon of={icons.deadline} /> {t.enter(format.time(view.group.startsAt))}
          </li>
          <li>
            <Icon of={icons.people} /> {t.free}
          </li>
        </>
      )}
      <li>
        <Icon of={icons.phone} /> {t.phone}
      </li>
    </ul>
  );
}

function Enter({ view }: { view: EnrolmentView }) {
  const t = useText(citizenGroupPlaceText);
  return (
    view.visitUrl && (
      <LinkButton variant="primary" size="lg" block iconEnd={icons.forward} href={view.visitUrl}>
        {t.enter}
      </LinkButton>
    )
  );
}

/** Shortly before the start the meeting itself is what is pressed, until then the calendar. */
const NEAR_MS = 60 * 60_000;

function Before({ view, onCancel }: PlaceScreenProps) {
  const t = useText(citizenGroupPlaceText);
  const isNear = Date.parse(view.group.startsAt) - useNow(5_000) < NEAR_MS;
  const save = () => downloadCalendar(placeEvents(view, t.calendarTitle(view.institution.name)), t.calendarFile);
  return (
    <div className="go">
      {isNear && <Enter view={view} />}
      <Button variant={isNear ? 'secondary' : 'primary'} size="lg" block icon={icons.calendar} onClick={save}>
        {t.calendar}
      </Button>
      <div className="two-ways">
        {view.visitUrl && !isNear && (
          <LinkButton block href={view.visitUrl}>
            {t.check}
          </LinkButton>
        )}
        <CancelPlace isWaiting={false} onCancel={onCancel} />
      </div>
    </div>
  );
}
