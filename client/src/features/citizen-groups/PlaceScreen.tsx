import './groups.css';
import type { EnrolmentView } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupPlaceText } from '../../i18n/citizen-group-place.ts';
import { citizenGroupsText } from '../../i18n/citizen-groups.ts';
import { useFormat } from '../../i18n/format.ts';
import { LinkButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { useNow } from '../citizen-frame/clock.ts';
import { MessageScreen } from '../citizen-frame/MessageScreen.tsx';
import { groupPath, listPath } from './address.ts';
import { isCancelled, nextMeeting, ofPlace } from './course.ts';
import { PlaceIn } from './PlaceIn.tsx';
import { PlaceWaiting } from './PlaceWaiting.tsx';

export interface PlaceScreenProps {
  view: EnrolmentView;
  /** True when the institution has it. */
  onCancel: (requestId: string) => Promise<boolean>;
}

/** The place as it is now: one's own, on the waiting list, given up, or there is no meeting any more. */
export function PlaceScreen({ view, onCancel }: PlaceScreenProps) {
  const t = useText(citizenGroupPlaceText);
  const format = useFormat();
  const now = useNow(60_000);
  const group = ofPlace(view.group, now);
  const isCourse = group.meetings.length > 0;
  // Whoever waits gets no place once it has begun; in a course, for the meetings that are left.
  const isClosed = !isCourse && group.state === 'closed' && view.status !== 'in';
  const isOver = nextMeeting(view.group, now) === null || isClosed;
  const day = format.date(group.startsAt, 'on');
  const time = format.time(group.startsAt);
  const shown = { ...view, group };
  if (isCancelled(view.group)) {
    return <NoMeeting view={view} page={null} title={t.noMeeting.title} text={t.noMeeting.text(day, time)} />;
  }
  if (view.status === 'cancelled') {
    return <GivenUp view={view} text={isCourse ? t.cancelled.course : t.cancelled.text(day, time)} />;
  }
  if (isOver) {
    const title = isCourse ? t.over.course : t.over.title;
    return <NoMeeting view={view} page={view.visitUrl} title={title} text={t.over.text} />;
  }
  if (view.status === 'in') return <PlaceIn view={shown} onCancel={onCancel} />;
  return <PlaceWaiting view={shown} onCancel={onCancel} />;
}

interface NoMeetingProps {
  view: EnrolmentView;
  /** Of the meeting that was: what was handed over, what one thought of it. */
  page: string | null;
  title: string;
  text: string;
}

function NoMeeting({ view, page, title, text }: NoMeetingProps) {
  const t = useText(citizenGroupPlaceText);
  const { others } = useText(citizenGroupsText);
  return (
    <MessageScreen tab={t.tab} icon={icons.cancelled} title={title} text={text} quiet>
      <div className="go">
        <LinkButton variant="primary" size="lg" block href={listPath(view.institution.slug)}>
          {others}
        </LinkButton>
        {page && (
          <LinkButton block href={page}>
            {t.over.page}
          </LinkButton>
        )}
      </div>
    </MessageScreen>
  );
}

function GivenUp({ view, text }: { view: EnrolmentView; text: string }) {
  const t = useText(citizenGroupPlaceText).cancelled;
  const { others } = useText(citizenGroupsText);
  const canComeBack = view.group.state !== 'closed';
  return (
    <MessageScreen tab={t.tab} icon={icons.done} title={t.title} text={text} quiet>
      <div className="go">
        {canComeBack && (
          <LinkButton variant="primary" size="lg" block href={groupPath(view.group.id)}>
            {t.again}
          </LinkButton>
        )}
        <LinkButton block href={listPath(view.institution.slug)}>
          {others}
        </LinkButton>
      </div>
    </MessageScreen>
  );
}
