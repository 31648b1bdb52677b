import type { QuestionnaireResults } from '@priyom/shared/api/questionnaires';
import { shortName } from '@priyom/shared/domain/book/facts';
import type { QuestionnaireForm } from '@priyom/shared/domain/questionnaire/schema';
import { AppError } from '@priyom/shared/errors';
import type { Asker, VisitPorts } from '../appointments/ports.ts';
import { oneOf } from '../platform/mongo/filter.ts';
import { authorize } from '../staff/authorize.ts';
import { openedWords } from './answer.ts';
import { type Questionnaire, questionnairesModel } from './model.ts';

interface Period {
  from: string;
  to: string;
}

const MARKS = [1, 2, 3, 4, 5];
const MOST_WORDS = 200;

/**
 * D27: what was sent in those days, summed; words without whose they are. Specialists read their own.
 * @throws AppError FORBIDDEN · NOT_FOUND where the policy of today asks nothing
 */
export async function questionnaireResults(
  ports: VisitPorts,
  asker: Asker,
  period: Period,
): Promise<QuestionnaireResults> {
  const found = await withinReach(ports, asker, period);
  const { body } = await ports.policies.actingOn(asker, period.to);
  const form = body.forms.questionnaire ?? null;
  if (!form) throw new AppError('NOT_FOUND', { kind: 'questionnaire' });
  const words = await Promise.all(
    found.map(async each => ({ on: each.on, said: await openedWords(ports.keys, asker, each) })),
  );
  return {
    title: form.title,
    ...period,
    answered: found.length,
    scales: form.scales.map(({ code, official }) => ({
      code,
      official,
      ...marksOf(found.map(({ marks }) => marks[code])),
    })),
    choices: form.choices.map(({ code, official, options }) => ({
      code,
      official,
      options: options.map(option => ({
        text: option.text,
        count: found.filter(({ choices }) => choices[code] === option.code).length,
      })),
    })),
    specialists: await specialistsOf(ports, asker, found),
    words: wordsIn(form, words),
  };
}

async function withinReach({ database }: VisitPorts, asker: Asker, { from, to }: Period): Promise<Questionnaire[]> {
  const reach = authorize(asker, 'questionnaire.read');
  const mine =
    reach === 'own'
      ? { specialistId: asker.staffId }
      : reach === 'department'
        ? { departmentId: oneOf(asker.departmentIds) }
        : {};
  const found = await database.in(asker, questionnairesModel).find(mine, { sort: { on: -1 } });
  return found.filter(({ on, sentAt }) => sentAt !== null && on >= from && on <= to);
}

function marksOf(given: readonly (number | undefined)[]) {
  const marks = given.filter(mark => mark !== undefined);
  return { counts: MARKS.map(mark => marks.filter(each => each === mark).length), average: averageOf(marks) };
}

function averageOf(marks: readonly number[]): number | null {
  if (marks.length === 0) return null;
  return Math.round((marks.reduce((sum, mark) => sum + mark, 0) / marks.length) * 100) / 100;
}

async function specialistsOf({ directory }: VisitPorts, asker: Asker, found: readonly Questionnaire[]) {
  const by = [...Map.groupBy(found, ({ specialistId }) => specialistId)];
  const rows = await Promise.all(
    by.map(async ([staffId, own]) => {
      const card = await directory.staffMember(asker, staffId);
      const marks = own.flatMap(each => Object.values(each.marks)).filter(mark => mark !== undefined);
      return { staffId, shortName: card ? shortName(card.name) : '', answered: own.length, average: averageOf(marks) };
    }),
  );
  return rows.toSorted((one, other) => other.answered - one.answered);
}

function wordsIn(form: QuestionnaireForm, said: readonly { on: string; said: Record<string, string> }[]) {
  return said
    .flatMap(({ on, said: texts }) =>
      form.words.flatMap(({ code, official }) => {
        const text = texts[code]?.trim();
        return text ? [{ official, text, on }] : [];
      }),
    )
    .slice(0, MOST_WORDS);
}
