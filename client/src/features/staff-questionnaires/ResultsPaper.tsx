import type { QuestionnaireResults } from '@priyom/shared/api/questionnaires';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffQuestionnairesText } from '../../i18n/staff-questionnaires.ts';
import { useMe } from '../staff-app/session.ts';
import { PaperMarks, PaperNumbers } from './PaperTables.tsx';
import { useAverage } from './use-average.ts';
import '../staff-print/paper.css';
import './results-paper.css';

interface ResultsPaperProps {
  results: QuestionnaireResults;
  hasSpecialists: boolean;
}

/** The sums under the form's own title, to be signed by who made them (regulation 004, appendix 3). */
export function ResultsPaper({ results, hasSpecialists }: ResultsPaperProps) {
  const words = useText(staffQuestionnairesText);
  const t = words.paper;
  const format = useFormat();
  const { institution } = useMe();
  const inWords = useAverage();
  const { title, from, to, answered, scales, choices, specialists } = results;
  const head = [
    [t.institution, institution.name],
    [t.period, words.period.days(format.numeric(from), format.numeric(to))],
    [t.answered, String(answered)],
  ] as const;
  return (
    <article className="paper portrait results" lang="ru">
      <h1 className="paper-title">
        {title}
        <br />
        {t.sub}
      </h1>
      <p className="paper-lines">
        {head.map(([name, text]) => (
          <b key={name}>
            {name} <span>{text}</span>
          </b>
        ))}
      </p>
      <PaperMarks scales={scales} />
      {choices.map(({ code, official, options }) => (
        <PaperNumbers
          key={code}
          title={official}
          head={[words.option, words.count]}
          rows={options.map(({ text, count }) => [text, String(count)])}
        />
      ))}
      {hasSpecialists && (
        <PaperNumbers
          title={words.specialists.title}
          head={[words.specialists.who, words.specialists.answers, words.specialists.average]}
          rows={specialists.map(({ shortName, answered, average }) => [
            shortName,
            String(answered),
            inWords(average) ?? '',
          ])}
        />
      )}
      <Written words={results.words} />
      <Signature />
    </article>
  );
}

function Written({ words }: Pick<QuestionnaireResults, 'words'>) {
  const t = useText(staffQuestionnairesText).words;
  const format = useFormat();
  if (words.length === 0) return null;
  return (
    <section>
      <h2>{t.title}</h2>
      <ul>
        {words.map(({ official, text, on }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same on one day
          <li key={index}>
            {text} <small>({[official.replace(/[.:]$/, ''), format.numeric(on)].join(', ')})</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Signature() {
  const t = useText(staffQuestionnairesText).paper;
  const { position, shortName } = useMe();
  return (
    <div className="paper-sign">
      <span>{position}</span>
      <span />
      <span>{shortName}</span>
      <small>{t.position}</small>
      <small>{t.sign}</small>
      <small>{t.name}</small>
    </div>
  );
}
