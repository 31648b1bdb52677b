import type { GroupView } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { Onward } from '../../ui/staff/Onward.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { useMe } from '../staff-app/session.ts';
import { useNow } from '../staff-app/use-now.ts';
import { isAllowed } from '../staff-appointment/may.ts';
import { CopyButton } from '../staff-booking/CopyButton.tsx';
import { Announcement } from './Announcement.tsx';
import { courseDays, nextOf, takesPeople } from './group-state.ts';
import { Mailing } from './Mailing.tsx';

interface GroupAsideProps {
  group: GroupView;
  /** What has come of a press. */
  tell: (words: string) => void;
  onChange: () => void;
}

/** How it is told to people, and the meeting that it becomes. */
export function GroupAside({ group, tell, onChange }: GroupAsideProps) {
  const t = useText(staffGroupsText).page;
  const format = useFormat();
  const now = useNow();
  const { status, publishedAt } = group;
  const { startsAt } = nextOf(group, now) ?? group;
  const mayDecide = isAllowed(useMe(), 'group.announce', group);
  const mayChange = mayDecide && status === 'booked';
  const isOpen = takesPeople(group, now);
  return (
    <>
      <Meeting group={group} />
      {isOpen && publishedAt !== null && <PublicLink group={group} />}
      <Mailing
        group={group}
        mayMail={mayChange && publishedAt !== null && Date.parse(group.startsAt) > now.getTime()}
        tell={tell}
      />
      <section className="gr-part" aria-label={t.announcement}>
        <div className="row">
          <h2 className="grow">{t.announcement}</h2>
          {mayChange && (
            <Button size="sm" variant="ghost" icon={icons.edit} onClick={onChange}>
              {t.change}
            </Button>
          )}
        </div>
        {isOpen && publishedAt === null && <p className="hint">{t.draft}</p>}
        <Announcement
          group={{
            ...group,
            taken: isOpen ? group.taken : null,
            day: startsAt,
            time: format.time(startsAt),
            days: courseDays(group),
          }}
        />
      </section>
    </>
  );
}

function PublicLink({ group: { id, url } }: { group: GroupView }) {
  const t = useText(staffGroupsText).page;
  return (
    <section className="gr-part" aria-label={t.publicLink}>
      <h2>{t.publicLink}</h2>
      <p className="hint">{t.publicLinkLead}</p>
      <output className="gr-address boxed" aria-label={t.publicLink}>
        {url}
      </output>
      <div className="row wrap">
        <CopyButton text={url} />
        <LinkButton icon={icons.print} href={`${BASE}/print/group/${id}`}>
          {t.poster}
        </LinkButton>
      </div>
    </section>
  );
}

function Meeting({ group }: { group: GroupView }) {
  const t = useText(staffGroupsText).page;
  const me = useMe();
  // Of a course the meeting that comes next, or the last one.
  const { id, status, specialist } = nextOf(group, useNow()) ?? group.meetings.at(-1) ?? group;
  const led = { specialist };
  const mayEnter = (status === 'booked' || status === 'inSession') && isAllowed(me, 'consultation.lead', led);
  const mayReadRegister = status === 'held' && isAllowed(me, 'journal.read', led);
  const mayReadCard = isAllowed(me, 'appointment.read', led);
  // A meeting of a course that somebody else stands in for.
  if (!mayEnter && !mayReadRegister && !mayReadCard) return null;
  return (
    <section className="gr-part gr-meeting" aria-label={t.meeting}>
      <h2>{t.meeting}</h2>
      {mayEnter && (
        <LinkButton
          block
          variant={status === 'inSession' ? 'primary' : 'secondary'}
          icon={icons.enter}
          href={`${BASE}/room/${id}`}
        >
          {status === 'inSession' ? t.comeBack : t.enter}
        </LinkButton>
      )}
      {mayReadRegister && (
        <Onward icon={icons.people} href={`${BASE}/registers/${id}`}>
          {t.register}
        </Onward>
      )}
      {mayReadCard && (
        <Onward icon={icons.calendar} href={`${BASE}/appointments/${id}`}>
          {t.card}
          <small>{t.cardNote}</small>
        </Onward>
      )}
    </section>
  );
}
