import type { AppointmentView } from '@priyom/shared/api/appointments';
import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffTodayText } from '../../i18n/staff-today.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { BASE } from '../staff-app/navigation.ts';
import { useMe } from '../staff-app/session.ts';
import { useNow } from '../staff-app/use-now.ts';
import { lineAddress } from '../staff-books/line-address.ts';
import { checkStateOf, isOver } from './day.ts';

const METHOD_ICONS = { video: icons.video, voice: icons.mic, chat: icons.write, phone: icons.phone };

export function useMeetingTitle(meeting: AppointmentView): string {
  const t = useText(staffTodayText);
  const [party] = meeting.parties;
  if (!party) return t.peer(meeting.title);
  return meeting.group ? t.group(meeting.title) : party.title;
}

/** Who of the house comes; nobody where somebody is served (D34). */
export const colleaguesOf = ({ colleagues }: AppointmentView): string =>
  colleagues.map(({ shortName }) => shortName).join(', ');

/** A meeting of the agenda, one line; the nearest one is a card of its own. */
export function MeetingRow({ meeting }: { meeting: AppointmentView }) {
  const format = useFormat();
  const title = useMeetingTitle(meeting);
  const length = meeting.consultation?.durationMinutes ?? meeting.minutes;
  return (
    <div className={classes('ev', isOver(meeting) && 'done')}>
      <div className="t">
        {format.time(meeting.startsAt)}
        <small>{format.minutes(length, 'short')}</small>
      </div>
      <div>
        <div className="who-n">
          <a className="quiet" href={`${BASE}/appointments/${meeting.id}`}>
            {title}
          </a>
        </div>
        <MeetingMeta meeting={meeting} />
      </div>
      <MeetingState meeting={meeting} />
    </div>
  );
}

/** A day of several specialists: whose meeting it is; nothing when it is one's own. */
export function useWhose({ specialist }: AppointmentView): string {
  const me = useMe();
  return specialist.staffId === me.staffId ? '' : specialist.shortName;
}

/** What somebody asked for when they booked: large type, an interpreter. */
export function Needs({ meeting }: { meeting: AppointmentView }) {
  const known: Partial<Record<string, string>> = useText(staffTodayText).needs;
  const needs = [...new Set(meeting.parties.flatMap(entry => entry.needs))];
  return needs.map(need => (
    <Chip key={need} icon={need === 'interpreter' ? icons.signLanguage : icons.info}>
      {known[need] ?? need}
    </Chip>
  ));
}

function MeetingMeta({ meeting }: { meeting: AppointmentView }) {
  const t = useText(staffTodayText);
  const party = meeting.parties[0];
  const kind = party ? t.kind[party.visitKind] : colleaguesOf(meeting);
  const words = meeting.group ? t.groupOf(meeting.parties.length) : kind;
  const whose = useWhose(meeting);
  return (
    <div className="meta">
      <Icon of={meeting.group || !party ? icons.people : METHOD_ICONS[meeting.method]} size="sm" />
      {[t.method[meeting.method].toLocaleLowerCase(), words, whose].filter(Boolean).join(', ')}
      <Needs meeting={meeting} />
    </div>
  );
}

/** What is left to do about it, or how it ended. */
function MeetingState({ meeting }: { meeting: AppointmentView }) {
  const t = useText(staffTodayText).state;
  const draft = meeting.protocols.find(protocol => protocol.status === 'draft');
  if (meeting.status === 'cancelled') return <Chip>{t.cancelled}</Chip>;
  if (meeting.status === 'noShow') return <Chip tone="warn">{t.noShow}</Chip>;
  if (meeting.status === 'held' && draft) {
    return (
      <LinkButton size="sm" icon={icons.edit} href={`${BASE}/protocols/${draft.id}`}>
        {t.sign}
      </LinkButton>
    );
  }
  const [line] = meeting.linesToConfirm;
  if (meeting.status === 'held' && line) {
    return (
      <LinkButton size="sm" icon={icons.journal} href={lineAddress(line)}>
        {t.confirm}
      </LinkButton>
    );
  }
  if (meeting.status === 'held' && isAmongColleagues(meeting)) return <Chip>{t.held}</Chip>;
  if (meeting.status === 'held')
    return (
      <Chip tone="ok" icon={icons.done}>
        {t.signed}
      </Chip>
    );
  if (meeting.status === 'inSession') return <Chip>{t.goesOn}</Chip>;
  return <CheckState meeting={meeting} />;
}

/** Of what is still to come: its check, as it is now, or when it opens (D11). */
function CheckState({ meeting }: { meeting: AppointmentView }) {
  const t = useText(staffTodayText).state;
  const format = useFormat();
  const me = useMe();
  const now = useNow();
  switch (checkStateOf(meeting, me.staffId, now)) {
    case 'none':
      return null;
    case 'failed':
      return (
        <Chip tone="bad" icon={icons.problem}>
          {t.checkFailed}
        </Chip>
      );
    case 'passed':
      return (
        <Chip tone="ok" icon={icons.done}>
          {t.checked}
        </Chip>
      );
    case 'early':
      return (
        <Chip tone="line" icon={icons.deadline}>
          {t.checkAt(format.time(meeting.check.opensAt))}
        </Chip>
      );
    case 'theirs':
      return <Chip>{t.notChecked}</Chip>;
    case 'mine':
      return (
        <LinkButton size="sm" icon={icons.computer} href={`${BASE}/check/${meeting.id}`}>
          {t.checkNow}
        </LinkButton>
      );
  }
}
