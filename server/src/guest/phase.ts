import type { Visit } from '@priyom/shared/api/guest';
import type { Appointment } from '../appointments/model.ts';
import type { ConsultationCard } from '../appointments/ports.ts';

type Phase = Visit['phase'];
type Ended = NonNullable<Visit['ended']>;

/** From when the waiting room is open. */
export function opensAt({ startsAt }: Pick<Appointment, 'startsAt'>, opensBeforeMinutes: number): Date {
  return new Date(startsAt.getTime() - opensBeforeMinutes * 60_000);
}

/** Which page the link opens. The consultation is asked first: the appointment follows it by an effect. */
export function phaseOf(
  { status }: Pick<Appointment, 'status'>,
  consultation: Pick<ConsultationCard, 'status'> | undefined,
  openFrom: Date,
  now: Date,
): Phase {
  if (status === 'cancelled') return 'cancelled';
  if (status === 'noShow' || status === 'held') return 'finished';
  if (consultation?.status === 'ended' || consultation?.status === 'recorded') return 'finished';
  if (consultation?.status === 'running' || status === 'inSession') return 'running';
  return now < openFrom ? 'early' : 'open';
}

/** How it ended, for the last page: the ground only after an end for cause, with how to contest it (D5, D19). */
export function endedOf(
  appointment: Pick<Appointment, 'status' | 'endsAt'>,
  consultation: ConsultationCard | undefined,
  contest: string,
): Ended | null {
  const nothing = { mayReturnUntil: null, groundText: '', contest: '' };
  if (consultation?.endedAt && consultation.endKind) {
    const words = consultation.endKind === 'forCause' ? { groundText: consultation.groundText, contest } : {};
    return { ...nothing, kind: consultation.endKind, at: consultation.endedAt.toISOString(), ...words };
  }
  if (appointment.status !== 'noShow') return null;
  return { ...nothing, kind: 'missed', at: appointment.endsAt.toISOString() };
}
