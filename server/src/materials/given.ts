import type { GivenFile, GivenMaterial, GivenMaterials } from '@priyom/shared/api/materials';
import type { Consultation } from '../consultations/model.ts';
import { type Message, messagesModel } from '../messages/model.ts';
import { openWhole } from '../messages/read-messages.ts';
import { present } from '../platform/mongo/filter.ts';
import type { GivenPorts } from './ports.ts';

/** The record of what was handed over in a meeting are the messages of its chat that carry it. */
export async function givenIn({ database }: Pick<GivenPorts, 'database'>, doc: Consultation): Promise<Message[]> {
  const messages = database.in(doc, messagesModel);
  const [materials, files] = await Promise.all([
    messages.find({ consultationId: doc._id, material: present<string>(true) }, { sort: { seq: 1 } }),
    messages.find({ consultationId: doc._id, isStaff: true, 'file.id': present<string>(true) }, { sort: { seq: 1 } }),
  ]);
  return [...materials, ...files];
}

export async function viewAllGiven(
  ports: Pick<GivenPorts, 'keys'>,
  doc: Consultation,
  messages: readonly Message[],
  viewer: Viewer,
): Promise<GivenMaterials> {
  const [given, files] = await Promise.all([
    viewGiven(ports, doc, messages, viewer),
    viewFiles(
      ports,
      doc,
      messages.filter(({ file }) => file),
    ),
  ]);
  return { given, files };
}

type Viewer = 'staff' | { participantId: string };

/** Without those whose names were erased with the citizen's data. */
async function viewFiles(
  { keys }: Pick<GivenPorts, 'keys'>,
  doc: Consultation,
  messages: readonly Message[],
): Promise<GivenFile[]> {
  const opened = await Promise.all(messages.map(message => openWhole(keys, doc, message)));
  return opened.flatMap(({ file, text: name, at }) =>
    file && name !== '' ? [{ ...file, name, at: at.toISOString() }] : [],
  );
}

/** Without those whose words were erased with the citizen's data. */
export async function viewGiven(
  { keys }: Pick<GivenPorts, 'keys'>,
  doc: Consultation,
  messages: readonly Message[],
  viewer: Viewer,
): Promise<GivenMaterial[]> {
  const opened = await Promise.all(messages.map(message => openWhole(keys, doc, message)));
  return opened.flatMap(({ _id: id, text: title, material, at, opened = [] }) => {
    if (!material) return [];
    const shown = opened.filter(({ participantId }) => viewer === 'staff' || participantId === viewer.participantId);
    const marks = shown.map(mark => ({ participantId: mark.participantId, at: mark.at.toISOString() }));
    return { ...material, id, title, at: at.toISOString(), opened: marks };
  });
}
