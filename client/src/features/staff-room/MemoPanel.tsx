import { Disclosure } from '../../ui/Disclosure.tsx';
import { usePolicy } from '../staff-app/use-policy.ts';

/** The whole memo, crisis cards first: one card open at a time is enough, none covers the picture. */
export function MemoPanel() {
  const cards = usePolicy().data?.body.memo ?? [];
  const sorted = [...cards].sort((a, b) => Number(b.crisis) - Number(a.crisis));
  return (
    <div className="rm-form">
      {sorted.map(card => (
        <Disclosure key={card.code} summary={card.title} look="row">
          <ul className="rm-memo-lines">
            {card.lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </div>
  );
}
