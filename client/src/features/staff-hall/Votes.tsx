import type { QuestionView } from '@priyom/shared/signaling/hall';
import { useText } from '../../i18n/catalog.ts';
import { staffHallPanelText } from '../../i18n/staff-hall-panel.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';

/** «17 голосов»; of one that only the leaders see there is nothing to vote for. */
export function Votes({ question: { status, votes } }: { question: Pick<QuestionView, 'status' | 'votes'> }) {
  const t = useText(staffHallPanelText).questions;
  if (status === 'hidden') {
    return (
      <span className="hl-votes">
        <Icon of={icons.locked} />
        <small>{t.hidden}</small>
      </span>
    );
  }
  return (
    <span className="hl-votes">
      <b>{votes}</b>
      <small>{t.votesWord(votes)}</small>
    </span>
  );
}
