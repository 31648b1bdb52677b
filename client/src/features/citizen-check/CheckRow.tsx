import { troubleOf } from '../../call/check/network-trouble.ts';
import type { CheckRowState } from '../../call/check/rows.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCheckText } from '../../i18n/citizen-check.ts';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconShape } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { isBad, type ShownKind } from './verdict.ts';

const SHAPES: Readonly<Record<ShownKind, readonly [fine: IconShape, bad: IconShape]>> = {
  camera: [icons.video, icons.videoOff],
  mic: [icons.mic, icons.micOff],
  sound: [icons.sound, icons.sound],
  network: [icons.network, icons.offline],
};

/** What a row says when it has settled. */
export function useChipWords(): (kind: ShownKind, row: CheckRowState) => string {
  const { chips } = useText(citizenCheckText);
  const good = { camera: chips.works, mic: chips.heard, sound: chips.hears, network: chips.enough };
  const bad = { camera: chips.notSeen, mic: chips.notHeard, sound: chips.hearsNot };
  return (kind, row) => {
    if (row.state === 'asking') return chips.asking;
    if (row.state === 'running') return chips.running;
    if (row.state === 'waiting') return chips.waiting;
    if (row.result === 'skipped') return kind === 'network' ? chips.later : chips.skipped;
    if (row.result === 'weak') return chips.voiceOnly;
    if (!isBad(row)) return good[kind];
    return kind === 'network' ? chips.troubles[troubleOf(row) ?? 'path'] : bad[kind];
  };
}

/** The question beside «Да» and «Нет». */
export const hintId = (kind: ShownKind): string => `check-${kind}-hint`;

interface CheckRowProps {
  kind: ShownKind;
  row: CheckRowState;
  /** Under the name, while it runs: «Скажите: „Раз, два, три“». */
  hint?: string | undefined;
  /** Instead of the chip: «Да», «Нет». */
  answer?: React.ReactNode;
  /** Opened under the row when it failed. */
  children?: React.ReactNode;
}

export function CheckRow({ kind, row, hint, answer, children }: CheckRowProps) {
  const t = useText(citizenCheckText);
  const words = useChipWords();
  const bad = isBad(row);
  return (
    <li className={classes('ck', bad && 'bad')}>
      <Icon of={SHAPES[kind][bad ? 1 : 0]} />
      <div className="ck-name">
        <b>{t.rows[kind]}</b>
        {hint && (
          <p className="small" id={hintId(kind)}>
            {hint}
          </p>
        )}
      </div>
      {answer ?? <RowChip row={row} words={words(kind, row)} isBad={bad} />}
      {children && <div className="fix">{children}</div>}
    </li>
  );
}

function RowChip({ row, words, isBad: bad }: { row: CheckRowState; words: string; isBad: boolean }) {
  if (bad) {
    return (
      <Chip tone="bad" icon={icons.close}>
        {words}
      </Chip>
    );
  }
  if (row.state !== 'done' || row.result === 'skipped') return <Chip>{words}</Chip>;
  if (row.result === 'weak') {
    return (
      <Chip tone="warn" icon={icons.network}>
        {words}
      </Chip>
    );
  }
  return (
    <Chip tone="ok" icon={icons.done}>
      {words}
    </Chip>
  );
}
