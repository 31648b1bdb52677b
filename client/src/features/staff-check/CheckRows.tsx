import type { ProbeReport } from '@priyom/shared/signaling/requests';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffCheckText } from '../../i18n/staff-check.ts';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconShape } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { chipOf, isBad, meaningOf, numbersOf, type RowFacts } from './row-words.ts';

const SHAPES: Readonly<Record<RowFacts['kind'], readonly [fine: IconShape, bad: IconShape]>> = {
  camera: [icons.video, icons.videoOff],
  mic: [icons.mic, icons.micOff],
  sound: [icons.sound, icons.sound],
  network: [icons.network, icons.offline],
  browser: [icons.computer, icons.computer],
};

interface CheckRowsProps {
  rows: readonly RowFacts[];
  probe: ProbeReport | null;
  /** What can be done about a row: answer, try again, another device. */
  toolsOf?: (row: RowFacts) => ReactNode;
}

/** Five rows: what, what it means, numbers for the technician, one word (D11). */
export function CheckRows({ rows, probe, toolsOf }: CheckRowsProps) {
  const t = useText(staffCheckText);
  return (
    <ul className="wk-rows" aria-label={t.rows.label}>
      {rows.map(row => (
        <CheckRow key={row.kind} row={row} probe={probe}>
          {toolsOf?.(row)}
        </CheckRow>
      ))}
    </ul>
  );
}

function CheckRow({ row, probe, children }: { row: RowFacts; probe: ProbeReport | null; children: ReactNode }) {
  const t = useText(staffCheckText);
  const bad = isBad(row);
  const numbers = row.state === 'done' ? numbersOf(row, probe, t.numbers) : '';
  return (
    <li className={classes('wk-row', bad && 'bad')}>
      <Icon of={SHAPES[row.kind][bad ? 1 : 0]} />
      <b>{t.rows[row.kind]}</b>
      <span className="wk-words">
        {meaningOf(row, t.words)}
        {numbers && <small className="num">{numbers}</small>}
      </span>
      <span className="wk-tools">{children}</span>
      <RowChip row={row} />
    </li>
  );
}

const CHIP_ICONS: Partial<Record<string, IconShape>> = { ok: icons.done, bad: icons.close, warn: icons.deadline };

function RowChip({ row }: { row: RowFacts }) {
  const t = useText(staffCheckText);
  const { tone, words } = chipOf(row, t.chips);
  return (
    <Chip tone={tone} icon={CHIP_ICONS[tone]}>
      {words}
    </Chip>
  );
}
