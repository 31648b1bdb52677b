import type { Visit } from '@priyom/shared/api/guest';
import { whyAndHowToContest } from '@priyom/shared/domain/policy/rules';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { ConsultationCard } from '../appointments/consultation-cards.ts';
import type { Appointment } from '../appointments/model.ts';

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
  policy: Pick<PolicyBody, 'refusalGrounds' | 'contest'>,
): Ended | null {
  const nothing = { groundText: '', contest: '', interpretedMinutes: null };
  if (consultation?.endedAt && consultation.endKind) {
    const words = consultation.endKind === 'forCause' ? whyAndHowToContest(policy, consultation.ground) : {};
    return { ...nothing, kind: consultation.endKind, at: consultation.endedAt.toISOString(), ...words };
  }
  if (appointment.status !== 'noShow') return null;
  return { ...nothing, kind: 'missed', at: appointment.endsAt.toISOString() };
}
