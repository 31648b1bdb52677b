import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { usePolicy } from '../staff-app/use-policy.ts';

/** The whole memo, crisis cards first: one card open at a time is enough, none covers the picture. */
export function MemoPanel() {
  const t = useText(staffRoomText).panel;
  const policy = usePolicy();
  if (!policy.data) return <QueryState queries={[policy]} />;
  const { memo } = policy.data.body;
  if (memo.length === 0) {
    return (
      <Empty icon={icons.info} title={t.memoNone}>
        {t.memoNoneLead}
      </Empty>
    );
  }
  const sorted = [...memo].sort((a, b) => Number(b.crisis) - Number(a.crisis));
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
