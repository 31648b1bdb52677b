import type { QuestionnaireResults } from '@priyom/shared/api/questionnaires';
import { useText } from '../../i18n/catalog.ts';
import { staffQuestionnairesText } from '../../i18n/staff-questionnaires.ts';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { Choices } from './Choices.tsx';
import { MarksTable } from './MarksTable.tsx';
import { SpecialistsTable } from './SpecialistsTable.tsx';
import { isFew } from './shares.ts';
import { Words } from './Words.tsx';

interface ResultsProps {
  results: QuestionnaireResults;
  /** Of those who answer for several. */
  hasSpecialists: boolean;
}

/** Marks, choices, specialists, words; how many there are stands first. */
export function Results({ results, hasSpecialists }: ResultsProps) {
  const t = useText(staffQuestionnairesText);
  const { answered, scales, choices, specialists, words } = results;
  if (answered === 0) {
    return (
      <Empty icon={icons.questionnaires} title={t.empty}>
        {t.emptyLead}
      </Empty>
    );
  }
  return (
    <div className="qs-results">
      <p className="qs-answered">
        <b>{t.answered(answered)}</b>
      </p>
      {isFew(answered) && <Note icon={icons.info}>{t.few}</Note>}
      <MarksTable scales={scales} />
      {choices.length > 0 && <Choices choices={choices} />}
      {hasSpecialists && <SpecialistsTable specialists={specialists} />}
      <Words words={words} />
    </div>
  );
}
