import type { HallChat } from '@priyom/shared/domain/hall/schema';
import { AppError } from '@priyom/shared/errors';
import { checkMissing } from '../consultations/call-participant.ts';
import { requireLeading } from '../consultations/hall-rules.ts';
import type { Consultation, Hall } from '../consultations/model.ts';
import type { ConsultationPorts, Doing } from '../consultations/ports.ts';
import { changeConsultation, consultationsOf } from '../consultations/repository.ts';
import { type Change, partMoved } from '../platform/aggregate/change.ts';
import { applyHall } from './hall-media.ts';

/**
 * «Тишина для всех»: heard are those who lead and, in a group, whoever has the floor. Whoever is hushed is muted, and
 * when it is over speaks again by their own press alone.
 * @throws AppError FORBIDDEN · INVALID_STATE
 */
export async function setSilence(ports: ConsultationPorts, doing: Doing, on: boolean): Promise<Consultation> {
  const { doc } = await changeConsultation(ports, doing, (current, now) => {
    const hall = requireLeading(current, doing.command.actor.id);
    const silence = on ? (hall.silence ?? now) : null;
    const change = withHall(current, { ...hall, silence }, 'silence', { before: hall.silence !== null, after: on });
    return on ? { ...change, due: { add: [{ kind: 'hall-media', at: now }] } } : change;
  });
  if (!on) return doc;
  // Whoever asks to be heard from here on is refused, so nobody slips in between.
  await ports.announcer.rosterFirst(doc);
  await applyHall(ports, doc);
  return doc;
}

/**
 * A webinar's doors: whoever waits comes in by their own press.
 * @throws AppError FORBIDDEN · INVALID_STATE in a group · CHECK_REQUIRED as for a call (D11)
 */
export async function setDoors(ports: ConsultationPorts, doing: Doing, open: boolean): Promise<void> {
  const { scope, consultationId } = doing;
  const before = await consultationsOf(ports.database, scope).getById(consultationId);
  const isCheckMissing = open && (await checkMissing(ports, before));
  await changeConsultation(ports, doing, (doc, now) => {
    const hall = requireLeading(doc, doing.command.actor.id);
    if (isCheckMissing) throw new AppError('CHECK_REQUIRED', { appointmentId: consultationId });
    if (hall.form !== 'webinar') throw new AppError('INVALID_STATE', { kind: 'hall', status: hall.form });
    const doorsOpen = open ? (hall.doorsOpen ?? now) : null;
    return withHall(doc, { ...hall, doorsOpen }, 'doors', { before: hall.doorsOpen !== null, after: open });
  });
}

/** Who reads what the hall writes from now on. @throws AppError FORBIDDEN · INVALID_STATE */
export async function setHallChat(ports: ConsultationPorts, doing: Doing, to: HallChat): Promise<void> {
  await changeConsultation(ports, doing, doc => {
    const hall = requireLeading(doc, doing.command.actor.id);
    return withHall(doc, { ...hall, chat: to }, 'chat', { before: hall.chat, after: to });
  });
}

function withHall(
  doc: Consultation,
  hall: Hall,
  what: string,
  { before, after }: { before: boolean | string; after: boolean | string },
): Change<Consultation> {
  return partMoved(doc, { event: `hall.${what}`, from: String(before), to: String(after) }, { set: { hall } });
}
