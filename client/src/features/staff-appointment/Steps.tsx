import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { hasCheck } from '@priyom/shared/domain/check/rules';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { Onward } from '../../ui/staff/Onward.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { useMe } from '../staff-app/session.ts';
import { useNow } from '../staff-app/use-now.ts';
import { lineAddress } from '../staff-books/line-address.ts';
import { isAllowed, isComing } from './may.ts';
import type { Appointment } from './use-card.ts';

/** What this person does next about the meeting, by its state. */
export function Steps({ appointment }: { appointment: Appointment }) {
  const t = useText(staffAppointmentText).steps;
  return (
    <section className="mc-steps" aria-label={t.title}>
      <h2>{t.title}</h2>
      <StepList appointment={appointment} />
    </section>
  );
}

function StepList({ appointment }: { appointment: Appointment }) {
  const words = useText(staffAppointmentText);
  const me = useMe();
  const mayEnter = isComing(me, appointment);
  switch (appointment.status) {
    case 'booked':
    case 'inSession':
      return (
        <>
          {hasCheck(appointment.method) && !isAmongColleagues(appointment) && <CheckStep appointment={appointment} />}
          {mayEnter ? <RoomButton appointment={appointment} /> : <NotMine appointment={appointment} />}
        </>
      );
    case 'held':
      return <Papers appointment={appointment} />;
    default:
      return (
        <LinkButton block icon={icons.add} href={`${BASE}/book`}>
          {words.actions.again}
        </LinkButton>
      );
  }
}

function NotMine({ appointment }: { appointment: Appointment }) {
  const t = useText(staffAppointmentText).steps;
  return <p className="hint">{t.notMine(appointment.specialist.shortName)}</p>;
}

function RoomButton({ appointment }: { appointment: Appointment }) {
  const t = useText(staffAppointmentText).steps;
  // Days before it is there for a look round only.
  const isOpen = useNow() >= new Date(appointment.check.opensAt);
  const isNear = isOpen || appointment.status === 'inSession';
  return (
    <LinkButton
      variant={isNear ? 'primary' : 'secondary'}
      size={isNear ? 'lg' : 'md'}
      block
      icon={icons.enter}
      href={`${BASE}/room/${appointment.id}`}
    >
      {appointment.status === 'inSession' ? t.comeBack : t.enter}
    </LinkButton>
  );
}

function CheckStep({ appointment }: { appointment: Appointment }) {
  const t = useText(staffAppointmentText).steps;
  const me = useMe();
  const words = useCheckWords(appointment);
  const { status } = appointment.check;
  const icon = status === 'passed' ? icons.passed : status === 'failed' ? icons.problem : icons.computer;
  const mayRun = isAllowed(me, 'check.run', appointment);
  return (
    <div className={`mc-step ${status ?? ''}`}>
      <Icon of={icon} />
      <span>
        <b>{t.check}</b>
        <small>{words}</small>
        {mayRun && (
          <LinkButton size="sm" href={`${BASE}/check/${appointment.id}`}>
            {status === 'passed' || status === 'failed' ? t.checkAgain : t.startCheck}
          </LinkButton>
        )}
      </span>
    </div>
  );
}

function useCheckWords({ check }: Appointment): string {
  const t = useText(staffAppointmentText).steps;
  const format = useFormat();
  const now = useNow();
  if (check.status === 'passed' && check.at) return t.checkPassed(format.time(check.at), check.by);
  if (check.status === 'failed') return t.checkFailed;
  if (check.status === 'missed') return t.checkMissed;
  if (now < new Date(check.opensAt))
    return t.checkFrom(`${format.date(check.opensAt, 'on')}, ${format.time(check.opensAt)}`);
  return check.required ? t.checkOpen : t.checkFree;
}

/** After the meeting: protocols, lines of the journal, a group's register. */
function Papers({ appointment }: { appointment: Appointment }) {
  const t = useText(staffAppointmentText).steps;
  const { protocols, linesToConfirm, group, id, parties } = appointment;
  const nameOf = (index: number) => parties.find(party => party.index === index)?.title;
  const [line] = linesToConfirm;
  const isSettled = !line && protocols.every(protocol => protocol.status !== 'draft');
  return (
    <>
      {protocols
        .filter(protocol => protocol.status !== 'superseded')
        .map(protocol => (
          <Onward key={protocol.id} icon={icons.protocol} href={`${BASE}/protocols/${protocol.id}`}>
            {t.protocol[protocol.status]}
            {group && <small>{nameOf(protocol.partyIndex)}</small>}
          </Onward>
        ))}
      {line && (
        <Onward icon={icons.journal} href={lineAddress(line)}>
          {t.lines(linesToConfirm.length)}
        </Onward>
      )}
      {group && (
        <Onward icon={icons.people} href={`${BASE}/registers/${id}`}>
          {t.register}
        </Onward>
      )}
      {isSettled && <p className="hint">{t.over}</p>}
    </>
  );
}
