import type { GroupView } from '@priyom/shared/api/groups';
import { useState } from 'react';
import * as z from 'zod';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { Ask } from '../staff-appointment/LinkDialogs.tsx';
import { useMeetingCommand } from '../staff-appointment/use-meeting-command.ts';
import { useGroups } from './use-groups.ts';

interface MailingProps {
  group: GroupView;
  mayMail: boolean;
  /** What has come of it; the button that was pressed is gone. */
  tell: (words: string) => void;
}

/** Letters about a published group to those who had agreed to them; without a mail server there are none. */
export function Mailing({ group, mayMail, tell }: MailingProps) {
  const t = useText(staffCoursesText).letters;
  const format = useFormat();
  const { mailing } = group;
  if (mailing === null) return null;
  const { subscribers, mailedAt } = mailing;
  if (mailedAt !== null) {
    return (
      <Part>
        <p>{t.sent(format.date(mailedAt), format.time(mailedAt))}</p>
      </Part>
    );
  }
  if (!mayMail) return null;
  return (
    <Part>{subscribers > 0 ? <Send group={group} subscribers={subscribers} tell={tell} /> : <NoSubscribers />}</Part>
  );
}

function Part({ children }: { children: React.ReactNode }) {
  const t = useText(staffCoursesText).letters;
  return (
    <section className="gr-part" aria-label={t.title}>
      <h2>{t.title}</h2>
      {children}
    </section>
  );
}

interface SendProps extends Pick<MailingProps, 'group' | 'tell'> {
  subscribers: number;
}

/** Asked once: a letter cannot be taken back. */
function Send({ group, subscribers, tell }: SendProps) {
  const t = useText(staffCoursesText).letters;
  const [isAsking, setAsking] = useState(false);
  const onClose = () => setAsking(false);
  const onDone = () => {
    tell(t.done);
    onClose();
  };
  const mail = useMeetingCommand('mailGroup', z.unknown(), { id: group.id }, { onDone });
  return (
    <>
      <div className="row wrap">
        <Button icon={icons.letter} onClick={() => setAsking(true)}>
          {t.send(subscribers)}
        </Button>
      </div>
      {isAsking && (
        <Ask
          title={t.sendTitle(subscribers)}
          lead={t.sendLead(subscribers)}
          stay={t.notNow}
          action={t.send(subscribers)}
          busyLabel={t.sending}
          command={{ ...mail, run: () => mail.mutate({}) }}
          onClose={onClose}
        />
      )}
    </>
  );
}

/** How there come to be some: the page where one subscribes. */
function NoSubscribers() {
  const t = useText(staffCoursesText).letters;
  const page = useGroups().data?.public.page;
  return (
    <>
      <p>{t.nobody}</p>
      <p className="hint">{t.nobodyLead}</p>
      {page && (
        <a className="gr-address" href={page} target="_blank" rel="noreferrer">
          {page}
        </a>
      )}
    </>
  );
}
