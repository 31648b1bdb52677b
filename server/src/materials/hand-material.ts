import type { GivenMaterial, HandMaterial } from '@priyom/shared/api/materials';
import { AppError } from '@priyom/shared/errors';
import type * as z from 'zod';
import { findStaffParticipant } from '../consultations/join-room.ts';
import type { Consultation } from '../consultations/model.ts';
import { consultationsOf } from '../consultations/repository.ts';
import { requireGiving } from '../files/giving.ts';
import { type GivenCard, type Message, messagesModel } from '../messages/model.ts';
import { amend } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { newId } from '../platform/ids.ts';
import { actorOf, authorize, type SignedIn } from '../staff/authorize.ts';
import { viewGiven } from './given.ts';
import { type Material, materialsModel } from './model.ts';
import type { GivenPorts } from './ports.ts';

/**
 * «Передать»: as a card of the chat, of what is published now. Sent twice, handed over once, whatever became of it since.
 * @throws AppError FORBIDDEN · NOT_FOUND for another institution's ·
 *   INVALID_STATE unless published, and as `requireGiving`
 */
export async function handMaterial(
  ports: GivenPorts,
  who: SignedIn,
  consultationId: string,
  { requestId, materialId }: z.output<typeof HandMaterial>,
): Promise<GivenMaterial> {
  const basis = authorize(who, 'material.read');
  const doc = await consultationsOf(ports.database, who).getById(consultationId);
  const from = findStaffParticipant(doc, who.staffId);
  if (!from) throw new AppError('NOT_FOUND', { kind: 'consultation' });
  const said = { from: from.id, clientKey: `material:${requestId}` };
  const before = await findSaid(ports, doc, said);
  if (before) return onlyOf(await viewGiven(ports, doc, [before], 'staff'));
  await requireGiving(ports, doc, from);
  const material = await ports.database.in(who, materialsModel).getById(materialId);
  if (material.status !== 'published') {
    throw new AppError('INVALID_STATE', { kind: 'material', status: material.status });
  }
  const { clientKey } = said;
  await ports.tell(doc, from.id, { clientKey, text: material.title, material: cardOf(material) });
  await noteUse(ports, who, materialId);
  await ports.audit.record(who, {
    ...{ actor: actorOf(who), action: 'material.hand', subject: { kind: 'material', id: materialId }, basis },
    citizenIds: doc.parties.map(({ citizenId }) => citizenId),
    result: 'ok',
  });
  const given = await findSaid(ports, doc, said);
  return onlyOf(given ? await viewGiven(ports, doc, [given], 'staff') : []);
}

function findSaid(
  { database }: GivenPorts,
  doc: Consultation,
  { from, clientKey }: Pick<Message, 'from' | 'clientKey'>,
) {
  return database.in(doc, messagesModel).findOne({ consultationId: doc._id, from, clientKey });
}

/** @throws AppError CONFLICT when something else was said under that key */
function onlyOf([given]: readonly GivenMaterial[]): GivenMaterial {
  if (!given) throw new AppError('CONFLICT', { kind: 'messages' });
  return given;
}

function cardOf({ _id: materialId, link, file }: Material): GivenCard {
  return { materialId, name: file?.name ?? '', type: file?.type ?? '', size: file?.size ?? 0, link: link ?? '' };
}

/** For «recently used first»; withdrawn meanwhile, it is used all the same. */
async function noteUse({ database, write }: GivenPorts, who: SignedIn, id: string): Promise<void> {
  const command = { requestId: newId(), actor: actorOf(who) };
  await writeAggregate(write, database.in(who, materialsModel), id, command, (now, at) =>
    amend(now, { set: { usedAt: at } }),
  );
}
