import type { PollView } from '@priyom/shared/signaling/hall';
import { useText } from '../../i18n/catalog.ts';
import { staffHallPanelText } from '../../i18n/staff-hall-panel.ts';
import { resultOf } from '../citizen-hall/on-demand/own-questions.ts';

/** How many for each answer: a bar with its numbers in words, in the order of the answers. */
export function PollBars({ poll }: { poll: PollView }) {
  const t = useText(staffHallPanelText).poll;
  const result = resultOf(poll);
  return (
    <>
      <p className="muted">{t.votes(poll.votes)}</p>
      <ol className="hl-bars">
        {poll.options.map((option, at) => {
          const { n, percent } = result?.[at] ?? { n: 0, percent: 0 };
          return (
            <li key={option} style={{ '--p': `${percent}%` }}>
              <span>{option}</span>
              <small>{t.bar(n, percent)}</small>
              <i aria-hidden="true" />
            </li>
          );
        })}
      </ol>
    </>
  );
}
