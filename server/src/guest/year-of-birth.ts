import { AppError } from '@priyom/shared/errors';
import { getAppointment } from '../appointments/get-appointment.ts';
import { partiesOf } from '../appointments/open-parties.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { speakerIdOf } from '../appointments/seats.ts';
import { invitationsModel } from '../invitations/model.ts';
import { above, below, oneOf } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { GuestLink } from './guest-link.ts';
import { guestSessionsModel } from './model.ts';

/** «For 10 min the link opens only after the year of birth» (ux §6.7). */
const ASKED_MS = 10 * 60_000;
/** Of about a hundred years that somebody beside the phone might guess. */
const TRIES = 3;

type Asked = Pick<GuestLink, 'invitation' | 'yearSaidFor'>;
type Ports = Pick<VisitPorts, 'database' | 'citizens' | 'keys' | 'directory' | 'write'>;

/**
 * Whoever they left in a hurry for may hold the phone now: every link of that person to this meeting is closed for ten
 * minutes. Where no year of birth is known there is nothing to ask for, and the links stay as they are.
 */
export async function askYearFrom(ports: Ports, scope: Scope, invitationId: string): Promise<void> {
  const invitations = ports.database.in(scope, invitationsModel);
  const { appointmentId, partyIndex } = await invitations.getById(invitationId);
  if (partyIndex === null) return;
  const { own, years } = await yearsOf(ports, scope, { appointmentId, partyIndex });
  if (years.size === 0) return;
  const yearAskedUntil = new Date(ports.write.clock.now().getTime() + ASKED_MS);
  await invitations.updateMany({ appointmentId, partyIndex: oneOf(own) }, { $set: { yearAskedUntil, yearTries: 0 } });
}

/** @throws AppError LINK_ASKS_YEAR {invitationId, leftSeconds, canTry}: nothing of whose link it is or where it leads. */
export function requireYear({ invitation, yearSaidFor }: Asked, now: Date): void {
  const { _id: invitationId, yearAskedUntil: until, yearTries = 0 } = invitation;
  if (!until || now >= until || yearSaidFor?.getTime() === until.getTime()) return;
  // By the second, not by the clock: nobody knows how right that of an old phone is.
  const leftSeconds = String(Math.ceil((until.getTime() - now.getTime()) / 1000));
  const canTry = yearTries < TRIES ? 'yes' : 'no';
  throw new AppError('LINK_ASKS_YEAR', { invitationId, leftSeconds, canTry });
}

/**
 * The year said in this browser opens the link there again: of whoever speaks or of whom the talk is about.
 * @throws AppError YEAR_WRONG · LINK_ASKS_YEAR after the third in vain
 */
export async function sayYear(ports: Ports, link: GuestLink, birthYear: number): Promise<void> {
  const { invitation } = link;
  const now = ports.write.clock.now();
  const { yearAskedUntil, partyIndex, appointmentId } = invitation;
  if (!yearAskedUntil || yearAskedUntil <= now || partyIndex === null) return;
  await takeTry(ports, link, now);
  const { years } = await yearsOf(ports, link, { appointmentId, partyIndex });
  if (!years.has(birthYear)) throw new AppError('YEAR_WRONG');
  await ports.database
    .in(link, guestSessionsModel)
    .updateOne(
      { _id: link.sessionId },
      { $set: { 'grants.$[grant].yearSaidFor': yearAskedUntil } },
      { arrayFilters: [{ 'grant.invitationId': invitation._id }] },
    );
}

/** Taken before it is looked at: a hundred guesses at once are three. */
async function takeTry({ database }: Ports, link: GuestLink, now: Date): Promise<void> {
  const { invitation } = link;
  const invitations = database.in(link, invitationsModel);
  const isAsked = { _id: invitation._id, yearAskedUntil: above(now), yearTries: below(TRIES) };
  if ((await invitations.updateOne(isAsked, { $inc: { yearTries: 1 } })) === 1) return;
  requireYear({ ...link, invitation: await invitations.getById(invitation._id) }, now);
}

/** Of everybody whom the place is for, and which parties share it. Where only an age was told, two years are possible. */
async function yearsOf(
  ports: Ports,
  scope: Scope,
  { appointmentId, partyIndex }: { appointmentId: string; partyIndex: number },
): Promise<{ own: number[]; years: ReadonlySet<number> }> {
  const appointment = await getAppointment(ports, scope, appointmentId);
  const parties = await partiesOf(ports, scope, appointment);
  const holder = parties.find(({ index }) => index === partyIndex);
  const own = parties.filter(party => holder && speakerIdOf(party) === speakerIdOf(holder));
  const ids = own.flatMap(({ citizenId, representativeId }) => [citizenId, representativeId ?? citizenId]);
  const people = await ports.citizens.known(scope, ids);
  const exact = [...people.values()].flatMap(({ birthDate }) => (birthDate ? [Number(birthDate.slice(0, 4))] : []));
  const meets = appointment.startsAt.getUTCFullYear();
  const told = own.flatMap(({ citizenId, age }) =>
    age === null || people.get(citizenId)?.birthDate ? [] : [meets - age - 1, meets - age],
  );
  return { own: own.map(({ index }) => index), years: new Set([...exact, ...told]) };
}
