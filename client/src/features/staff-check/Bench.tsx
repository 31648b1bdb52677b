import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../i18n/catalog.ts';
import { staffCheckText } from '../../i18n/staff-check.ts';
import { announce } from '../../ui/announcer.ts';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { PageBody } from '../../ui/staff/Page.tsx';
import type { BenchProps } from './bench-props.ts';
import { CheckRows } from './CheckRows.tsx';
import { Headline } from './Headline.tsx';
import { Picture } from './Picture.tsx';
import { Place } from './Place.tsx';
import { RowTools } from './RowTools.tsx';
import { chipOf, type RowFacts } from './row-words.ts';
import { Side } from './Side.tsx';
import { rowsOf, standingOf } from './verdict.ts';
import './check.css';

/** The check while it runs: rows by themselves, the place by hand, then «Готово» or the report (D11, D12). */
export function Bench(props: BenchProps) {
  const { appointment, view, check, isRehearsal } = props;
  const t = useText(staffCheckText);
  const { method } = appointment;
  const state = useStore(check.store);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(view.checklist.filter(point => point.done).map(point => point.code)),
  );
  const kinds = rowsOf(method);
  const rows = kinds.map(kind => ({ ...state.rows[kind], kind }));
  const checklist = view.checklist.map(point => ({ ...point, done: ticked.has(point.code) }));
  const standing = standingOf({ state, method, left: checklist.filter(point => !point.done).length });
  useSettledRows(rows);

  function tick(code: string, isDone: boolean) {
    setTicked(now => new Set(isDone ? [...now, code] : [...now].filter(other => other !== code)));
  }

  return (
    <PageBody className="wk-body" aside={<Side {...props} state={state} checklist={checklist} standing={standing} />}>
      <div className="wk">
        {isRehearsal && <Note icon={icons.info}>{t.early.rehearsing}</Note>}
        <div className="wk-top">
          <Picture state={state} kinds={kinds} />
          <Headline standing={standing} network={state.rows.network} kinds={kinds} />
        </div>
        <CheckRows
          rows={rows}
          probe={state.probe}
          toolsOf={row => <RowTools row={row} check={check} state={state} />}
        />
        <Place points={checklist} ticked={ticked} onTick={tick} />
      </div>
    </PageBody>
  );
}

/** Each row is said once when it settles (ux §8); the level meter is silent. */
function useSettledRows(rows: readonly RowFacts[]): void {
  const t = useText(staffCheckText);
  const said = useRef(new Map<string, string>());
  useEffect(() => {
    for (const row of rows) {
      const words = row.state === 'done' ? t.settled(t.rows[row.kind], chipOf(row, t.chips).words) : '';
      if (words && said.current.get(row.kind) !== words) announce(words);
      said.current.set(row.kind, words);
    }
  });
}
