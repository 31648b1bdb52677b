import type { GivenMaterial } from '@priyom/shared/api/materials';
import type { Consultation } from '../consultations/model.ts';
import { type Message, messagesModel } from '../messages/model.ts';
import { openWhole } from '../messages/read-messages.ts';
import { present } from '../platform/mongo/filter.ts';
import type { GivenPorts } from './ports.ts';

/** The record of what was handed over in a meeting are the messages of its chat that carry it. */
export function givenIn({ database }: Pick<GivenPorts, 'database'>, doc: Consultation): Promise<Message[]> {
  const filter = { consultationId: doc._id, material: present<string>(true) };
  return database.in(doc, messagesModel).find(filter, { sort: { seq: 1 } });
}

/** Without those whose words were erased with the citizen's data. */
export async function viewGiven(
  { keys }: Pick<GivenPorts, 'keys'>,
  doc: Consultation,
  messages: readonly Message[],
  viewer: 'staff' | { participantId: string },
): Promise<GivenMaterial[]> {
  const opened = await Promise.all(messages.map(message => openWhole(keys, doc, message)));
  return opened.flatMap(({ _id: id, text: title, material, at, opened = [] }) => {
    if (!material) return [];
    const shown = opened.filter(({ participantId }) => viewer === 'staff' || participantId === viewer.participantId);
    const marks = shown.map(mark => ({ participantId: mark.participantId, at: mark.at.toISOString() }));
    return { ...material, id, title, at: at.toISOString(), opened: marks };
  });
}
