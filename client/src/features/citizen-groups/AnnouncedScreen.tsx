import './groups.css';
import type { Enrolled, PublicGroup, PublicGroupPage } from '@priyom/shared/api/groups';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupsText } from '../../i18n/citizen-groups.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/CitizenPage.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { CitizenScreen } from '../citizen-frame/CitizenScreen.tsx';
import { useNow } from '../citizen-frame/clock.ts';
import { listPath } from './address.ts';
import { atNext } from './course.ts';
import { EnrolForm } from './EnrolForm.tsx';
import { GroupFacts } from './GroupFacts.tsx';
import type { GroupsApi } from './groups-api.ts';
import type { Typed } from './wish.ts';

interface AnnouncedScreenProps {
  page: PublicGroupPage;
  api: Pick<GroupsApi, 'enrol'>;
  renew: () => Promise<PublicGroupPage | null>;
  onEnrolled: (enrolled: Enrolled) => void;
  /** For pictures of the form. */
  first?: Typed | undefined;
}

/** What it is, when, with whom, how many places; and the form, or why there is none. */
export function AnnouncedScreen({ first, ...use }: AnnouncedScreenProps) {
  const t = useText(citizenGroupsText);
  const { group, institution } = use.page;
  const isOpen = group.state === 'open' || group.state === 'full';
  const [wasOpen] = useState(isOpen);
  return (
    <CitizenScreen tab={t.tab} wide>
      <div className="reads stack lead">
        <p className="kick">{group.forWhom || (group.form === 'webinar' ? t.kickWebinar : t.kick)}</p>
        <PageTitle key="group">{group.title}</PageTitle>
        <GroupFacts group={atNext(group, useNow(60_000))} seats={isOpen ? 'all' : null} />
        {group.about && <p className="about">{group.about}</p>}
        {isOpen && <How method={group.method} form={group.form} />}
        <p className="small c-where">{institution.name}</p>
      </div>
      {isOpen ? (
        <EnrolForm {...use} first={first} />
      ) : (
        <NoForm group={group} slug={institution.slug} isInstead={wasOpen} />
      )}
    </CitizenScreen>
  );
}

function How({ method, form }: Pick<PublicGroup, 'method' | 'form'>) {
  const t = useText(citizenGroupsText).how;
  return (
    <ul className="ahead">
      <li>
        <Icon of={method === 'video' ? icons.video : icons.sound} /> {method === 'video' ? t.video : t.voice}
      </li>
      <li>
        <Icon of={icons.micOff} /> {form === 'webinar' ? t.webinar : t.listen}
      </li>
      <li>
        <Icon of={icons.locked} /> {t.private}
      </li>
    </ul>
  );
}

interface NoFormProps {
  group: PublicGroup;
  slug: string;
  /** Of a form that stood here: whoever pressed «Записаться» is led to why it is gone. */
  isInstead: boolean;
}

function NoForm({ group, slug, isInstead }: NoFormProps) {
  const words = useText(citizenGroupsText);
  const closed = group.meetings.length > 0 ? words.course.closed : words.closed;
  const t = group.state === 'cancelled' ? words.cancelled : closed;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isInstead) title.current?.focus();
  }, [isInstead]);
  return (
    <div className="stack roomy">
      <h2 className="c-h2" tabIndex={-1} ref={title}>
        {t.title}
      </h2>
      <p>{t.text}</p>
      <LinkButton variant="primary" size="lg" block href={listPath(slug)}>
        {words.others}
      </LinkButton>
    </div>
  );
}
