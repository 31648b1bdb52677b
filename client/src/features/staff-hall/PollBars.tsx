import type { PollView } from '@priyom/shared/signaling/hall';
import { useText } from '../../i18n/catalog.ts';
import { staffHallPanelText } from '../../i18n/staff-hall-panel.ts';
import { percentOf } from './poll-draft.ts';

/** How many for each answer: a bar with its numbers in words, in the order of the answers. */
export function PollBars({ poll: { options, counts, votes } }: { poll: PollView }) {
  const t = useText(staffHallPanelText).poll;
  return (
    <>
      <p className="muted">{t.votes(votes)}</p>
      <ol className="hl-bars">
        {options.map((option, at) => {
          const count = counts?.[at] ?? 0;
          const percent = percentOf(count, votes);
          return (
            <li key={option} style={{ '--p': `${percent}%` }}>
              <span>{option}</span>
              <small>{t.bar(count, percent)}</small>
              <i aria-hidden="true" />
            </li>
          );
        })}
      </ol>
    </>
  );
}
