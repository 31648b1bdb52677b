import type { QuestionnaireResults } from '@priyom/shared/api/questionnaires';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffQuestionnairesText } from '../../i18n/staff-questionnaires.ts';

/** As many as the server gives. */
const MOST = 200;

/** As they were written, the newest first; nobody is told whose they are. */
export function Words({ words }: Pick<QuestionnaireResults, 'words'>) {
  const t = useText(staffQuestionnairesText).words;
  const format = useFormat();
  return (
    <section className="qs-part">
      <h2>{t.title}</h2>
      {words.length === 0 && <p className="muted">{t.none}</p>}
      {words.length === MOST && <p className="muted">{t.most(MOST)}</p>}
      <ul className="qs-words">
        {words.map(({ official, text, on }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same on one day
          <li key={index}>
            <blockquote>{text}</blockquote>
            <small>{[official.replace(/[.:]$/, ''), format.numeric(on)].join(', ')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
