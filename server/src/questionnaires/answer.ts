import type { QuestionnaireView, SaveQuestionnaire } from '@priyom/shared/api/questionnaires';
import { localOf } from '@priyom/shared/calendar/zone';
import { Answers, type QuestionnaireForm } from '@priyom/shared/domain/questionnaire/schema';
import { AppError } from '@priyom/shared/errors';
import * as z from 'zod';
import type { VisitPorts } from '../appointments/ports.ts';
import { seatIndexOf, speakerIdOf } from '../appointments/seats.ts';
import { consultationsOf, isLive } from '../consultations/repository.ts';
import type { GuestLink } from '../guest/guest-link.ts';
import { type Questionnaire, questionnairesModel } from './model.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Long enough to sleep on it; later the sums have been read. */
const CHANGEABLE_DAYS = 14;
const EMPTY: Answers = { marks: {}, choices: {}, words: {} };
const Written = z.record(z.string(), z.string());

/** As far as they have come. @throws AppError NOT_FOUND before the end, and of who was not there */
export async function readQuestionnaire(ports: VisitPorts, link: GuestLink): Promise<QuestionnaireView> {
  const place = await placeOf(ports, link);
  const stored = await ports.database.in(link, questionnairesModel).findById(place.id);
  return view(place, stored, stored ? await opened(ports, link, stored) : EMPTY);
}

/**
 * Each answer as it is given, and at the end «Отправить». Twice is once; what a form does not have is passed over.
 * @throws AppError NOT_FOUND as above · INVALID_STATE {kind: 'questionnaire'} when it is too late
 */
export async function saveQuestionnaire(
  ports: VisitPorts,
  link: GuestLink,
  { answers, isDone }: SaveQuestionnaire,
): Promise<QuestionnaireView> {
  const place = await placeOf(ports, link);
  const now = ports.write.clock.now();
  if (!place.form || now > place.until)
    throw new AppError('INVALID_STATE', { kind: 'questionnaire', status: 'closed' });
  const asked = onlyAsked(place.form, answers);
  const questionnaires = ports.database.in(link, questionnairesModel);
  const before = await questionnaires.findById(place.id);
  const sentAt = before?.sentAt ?? (isDone ? now : null);
  const said = { marks: asked.marks, choices: asked.choices, words: await sealed(ports, link, place, asked.words) };
  const { consultationId, specialistId, departmentId, on } = place;
  await questionnaires.updateOne(
    { _id: place.id },
    {
      $set: { ...said, savedAt: now, sentAt },
      $setOnInsert: { consultationId, specialistId, departmentId, on },
    },
    { upsert: true },
  );
  return view(place, { sentAt }, asked);
}

interface Place {
  id: string;
  form: QuestionnaireForm | null;
  until: Date;
  citizenId: string;
  consultationId: string;
  specialistId: string;
  departmentId: string;
  on: string;
}

async function placeOf(ports: VisitPorts, { institutionId, invitation, appointment }: GuestLink): Promise<Place> {
  const scope = { institutionId };
  // Who speaks for several sat once.
  const seat = invitation.partyIndex === null ? null : seatIndexOf(appointment.parties, invitation.partyIndex);
  const party = appointment.parties.find(({ index }) => index === seat);
  const doc = await consultationsOf(ports.database, scope).findById(appointment._id);
  const wasThere = doc?.participants.some(one => one.partyIndex === seat && one.enteredAt !== null);
  if (!doc || !party || isLive(doc) || !wasThere) throw new AppError('NOT_FOUND', { kind: 'questionnaire' });
  const [{ body }, { zone }] = await Promise.all([
    ports.policies.get(scope, doc.policyId),
    ports.directory.institution(scope),
  ]);
  const endedAt = doc.outcome?.at ?? appointment.endsAt;
  return {
    id: `${doc._id}:${party.index}`,
    form: body.forms.questionnaire ?? null,
    until: new Date(endedAt.getTime() + CHANGEABLE_DAYS * DAY_MS),
    citizenId: speakerIdOf(party),
    consultationId: doc._id,
    specialistId: doc.leadId,
    departmentId: doc.departmentId,
    on: localOf(endedAt, zone).date,
  };
}

function onlyAsked({ scales, choices, words }: QuestionnaireForm, answers: Answers): Answers {
  const among = <V>(given: Partial<Record<string, V>>, asked: readonly { code: string }[]): Record<string, V> =>
    Object.fromEntries(
      asked.flatMap(({ code }) => {
        const answer = given[code];
        return answer === undefined ? [] : [[code, answer]];
      }),
    );
  const known = choices.map(({ code, options }) => ({ code, codes: options.map(option => option.code) }));
  const chosen = Object.entries(among(answers.choices, choices)).filter(([code, answer]) =>
    known.some(each => each.code === code && each.codes.includes(answer)),
  );
  return {
    marks: among(answers.marks, scales),
    choices: Object.fromEntries(chosen),
    words: among(answers.words, words),
  };
}

const wordsPlace = (id: string) => ({ documentId: id, field: 'words' });

async function sealed({ keys }: VisitPorts, link: GuestLink, { id, citizenId }: Place, words: Answers['words']) {
  if (Object.values(words).every(text => !text?.trim())) return null;
  return keys.seal(link, await keys.dataKeyFor(link, `citizen:${citizenId}`), wordsPlace(id), words);
}

async function opened({ keys }: VisitPorts, link: GuestLink, stored: Questionnaire): Promise<Answers> {
  return Answers.parse({ marks: stored.marks, choices: stored.choices, words: await openedWords(keys, link, stored) });
}

export async function openedWords(
  keys: VisitPorts['keys'],
  scope: { institutionId: string },
  { _id, words }: Pick<Questionnaire, '_id' | 'words'>,
): Promise<Record<string, string>> {
  if (words === null) return {};
  return (await keys.openIfKept(scope, words, wordsPlace(_id), Written)) ?? {};
}

function view(
  { form, until }: Place,
  stored: Pick<Questionnaire, 'sentAt'> | undefined,
  answers: Answers,
): QuestionnaireView {
  return {
    form,
    answers,
    sentAt: stored?.sentAt?.toISOString() ?? null,
    changeableUntil: until.toISOString(),
  };
}
