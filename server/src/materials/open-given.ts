import { AppError } from '@priyom/shared/errors';
import type { Consultation, Participant } from '../consultations/model.ts';
import { consultationsOf } from '../consultations/repository.ts';
import type { Asker } from '../files/ports.ts';
import type { OpenedFile } from '../files/read-file.ts';
import { type Message, messagesModel } from '../messages/model.ts';
import { mayRead, type OpenMessage, openWhole } from '../messages/read-messages.ts';
import { not } from '../platform/mongo/filter.ts';
import { materialsModel } from './model.ts';
import type { GivenPorts } from './ports.ts';
import { contentOf } from './read-material.ts';

/** A link that was handed over is followed: «открыто», once. @throws AppError NOT_FOUND for everybody it was not given to */
export async function openGiven(ports: GivenPorts, asker: Asker, id: string): Promise<void> {
  await noteOpened(ports, asker, await requireGiven(ports, asker, id));
}

/** The file as it was handed over, also when it was withdrawn since. @throws AppError NOT_FOUND */
export async function readGiven(ports: GivenPorts, asker: Asker, id: string): Promise<OpenedFile> {
  const given = await requireGiven(ports, asker, id);
  const material = await ports.database.in(asker.scope, materialsModel).getById(given.material.materialId);
  const content = contentOf(ports, asker.scope, material);
  await noteOpened(ports, asker, given);
  return content;
}

interface Given {
  doc: Consultation;
  who: Participant;
  message: Message;
  material: NonNullable<OpenMessage['material']>;
}

async function requireGiven(ports: GivenPorts, asker: Asker, id: string): Promise<Given> {
  const none = () => new AppError('NOT_FOUND', { kind: 'materials' });
  const { database, keys } = ports;
  const message = await database.in(asker.scope, messagesModel).findById(id);
  if (!message?.material) throw none();
  const doc = await consultationsOf(database, asker.scope).getById(message.consultationId);
  const who = asker.seatIn(doc);
  if (who.status === 'removed' || who.leftHow === 'quickExit') throw none();
  const { material } = await openWhole(keys, doc, message);
  if (!material || !mayRead(message, ports.readerOf(doc, who))) throw none();
  return { doc, who, message, material };
}

/** Of a citizen; somebody from outside leaves no mark. One write, so the first time stays. */
async function noteOpened(ports: GivenPorts, asker: Asker, { doc, who, message, material }: Given): Promise<void> {
  if (who.role !== 'citizen') return;
  const opened = { participantId: who.id, at: ports.write.clock.now() };
  const unmarked = { _id: message._id, 'opened.participantId': not(who.id) };
  const marked = await ports.database.in(doc, messagesModel).updateOne(unmarked, { $push: { opened } });
  if (marked === 0) return;
  await ports.audit.record(asker.scope, {
    ...{ actor: asker.actor, action: 'material.open', subject: { kind: 'material', id: material.materialId } },
    ...{ citizenIds: doc.parties.map(({ citizenId }) => citizenId), basis: asker.basis, result: 'ok' },
  });
}
