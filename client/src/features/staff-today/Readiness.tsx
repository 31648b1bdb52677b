import type { AppointmentView } from '@priyom/shared/api/appointments';
import { useText } from '../../i18n/catalog.ts';
import { staffTodayText } from '../../i18n/staff-today.ts';
import { uiText } from '../../i18n/ui.ts';
import { Chip } from '../../ui/Chip.tsx';
import * as icons from '../../ui/icons.ts';
import { besideNames } from '../call-stage/role-words.ts';
import type { Waiting } from '../staff-app/waiting.ts';
import { colleaguesOf, Needs, useWhose } from './MeetingRow.tsx';

const METHOD_ICONS = { video: icons.video, voice: icons.mic, chat: icons.write, phone: icons.phone };

/** A word for each thing that matters before the talk: method, first or repeated, needs, their devices, who is beside. */
export function Readiness({ meeting, waiting }: { meeting: AppointmentView; waiting: Waiting | null }) {
  const t = useText(staffTodayText);
  const party = meeting.parties[0];
  const kind = party && t.kind[party.visitKind];
  const whose = useWhose(meeting);
  const { beside } = useText(uiText);
  return (
    <div className="rd">
      <Chip icon={METHOD_ICONS[meeting.method]}>{t.method[meeting.method]}</Chip>
      {!meeting.group && kind && <Chip>{kind.charAt(0).toLocaleUpperCase() + kind.slice(1)}</Chip>}
      {meeting.group && <Chip icon={icons.people}>{t.groupOf(meeting.parties.length)}</Chip>}
      {!party && meeting.colleagues.length > 0 && <Chip icon={icons.people}>{colleaguesOf(meeting)}</Chip>}
      {whose && <Chip icon={icons.person}>{whose}</Chip>}
      <Needs meeting={meeting} />
      {waiting?.devices && <Devices devices={waiting.devices} />}
      {waiting && waiting.companions.length > 0 && (
        <Chip tone="info" icon={icons.people}>
          {t.near(besideNames(waiting.companions, beside))}
        </Chip>
      )}
    </div>
  );
}

function Devices({ devices }: { devices: NonNullable<Waiting['devices']> }) {
  const t = useText(staffTodayText).devices;
  return (
    <>
      <DeviceChip state={devices.camera} words={t.camera} />
      <DeviceChip state={devices.mic} words={t.mic} />
      <DeviceChip state={devices.network} words={t.network} />
    </>
  );
}

function DeviceChip({ state, words }: { state: string; words: Partial<Record<string, string>> & { other: string } }) {
  // Not asked for, or not yet known: nothing to say.
  if (state === 'skipped') return null;
  const isGood = state === 'ok';
  return (
    <Chip tone={isGood ? 'ok' : 'warn'} icon={isGood ? icons.done : icons.problem}>
      {words[state] ?? words.other}
    </Chip>
  );
}
