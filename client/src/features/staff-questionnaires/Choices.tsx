import type { QuestionnaireResults } from '@priyom/shared/api/questionnaires';
import { useText } from '../../i18n/catalog.ts';
import { staffQuestionnairesText } from '../../i18n/staff-questionnaires.ts';
import { sharesOf } from './shares.ts';

/** What was chosen how often, in the order of the form. */
export function Choices({ choices }: Pick<QuestionnaireResults, 'choices'>) {
  const t = useText(staffQuestionnairesText);
  return (
    <section className="qs-part">
      <h2>{t.choices}</h2>
      {choices.map(({ code, official, options }) => {
        const shares = sharesOf(options.map(({ count }) => count));
        return (
          <div key={code} className="stack">
            <h3>{official}</h3>
            <ul className="qs-bars">
              {options.map(({ text, count }, index) => {
                const percent = shares[index]?.percent ?? 0;
                return (
                  <li key={text} className="qs-share" style={{ '--p': `${percent}%` }}>
                    <span>{text}</span>
                    <small>{count === 0 ? t.marks.none : t.marks.share(count, percent)}</small>
                    <i aria-hidden="true" />
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
