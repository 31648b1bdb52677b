import type { ReactNode } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { uiStaffText } from '../../i18n/ui-staff.ts';
import { Avatar } from '../Avatar.tsx';
import { classes } from '../classes.ts';
import { Icon, type IconShape } from '../Icon.tsx';

/** done: over · running · ending: under the first warning · waits: somebody waits · failed · ahead · ghost: being placed */
export type LaneState = 'done' | 'running' | 'ending' | 'waits' | 'failed' | 'ahead' | 'ghost' | 'busy';

export interface LaneBlock {
  readonly id: string;
  /** Minutes from midnight in the institution's zone. */
  readonly start: number;
  readonly minutes: number;
  readonly state: LaneState;
  /** Says it in words for screen readers: «встреча идёт, ещё 23 минуты». */
  readonly words: string;
  /** What fits into the block: «ещё 23». */
  readonly short?: ReactNode;
  readonly icon?: IconShape | undefined;
  /** 0…1 elapsed, for running and ending. */
  readonly progress?: number | undefined;
  readonly onOpen?: (() => void) | undefined;
}

export interface LaneRow {
  readonly id: string;
  readonly name: string;
  readonly note?: string | undefined;
  readonly blocks: readonly LaneBlock[];
  /** Not working time, minutes from midnight: hatched. */
  readonly breaks?: readonly { readonly start: number; readonly end: number }[] | undefined;
}

export interface LanesProps {
  label: string;
  /** Whole hours across, e.g. 9 and 18. */
  fromHour: number;
  toHour: number;
  /** Minutes from midnight; a black line with the time. Left out on another day. */
  now?: number | undefined;
  rows: readonly LaneRow[];
}

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const percent = (part: number): string => `${Math.round(part * 10_000) / 100}%`;

/** Hours across, one row per specialist, blocks filled left to right by elapsed time, one black «now» line. */
export function Lanes({ label, fromHour, toHour, now, rows }: LanesProps) {
  const from = fromHour * 60;
  const length = (toHour - fromHour) * 60;
  const isNowInside = now !== undefined && now >= from && now <= from + length;
  const style = {
    '--hours': toHour - fromHour,
    '--now': isNowInside ? (now - from) / length : 0,
  };
  return (
    <section className="lanes" aria-label={label} style={style}>
      {isNowInside && (
        <div className="nw" aria-hidden="true">
          <span>{clock(now)}</span>
        </div>
      )}
      <LaneHead fromHour={fromHour} toHour={toHour} />
      {rows.map(row => (
        <LaneLine key={row.id} row={row} from={from} length={length} />
      ))}
    </section>
  );
}

function LaneHead({ fromHour, toHour }: { fromHour: number; toHour: number }) {
  const t = useText(uiStaffText);
  const hours = Array.from({ length: toHour - fromHour }, (_, index) => fromHour + index);
  return (
    <div className="ln hd" aria-hidden="true">
      <div className="p">
        <small>{t.specialist}</small>
      </div>
      <div className="tr">
        {hours.map((hour, index) => (
          <span key={hour} className="hh" style={{ '--at': percent(index / hours.length) }}>
            {hour}
          </span>
        ))}
      </div>
    </div>
  );
}

function LaneLine({ row, from, length }: { row: LaneRow; from: number; length: number }) {
  const at = (start: number, end: number) => ({
    '--at': percent((start - from) / length),
    '--len': percent((end - start) / length),
  });
  return (
    <div className="ln">
      <div className="p">
        <Avatar name={row.name} id={row.id} />
        <span>
          <b>{row.name}</b>
          {row.note && <small>{row.note}</small>}
        </span>
      </div>
      <div className="tr">
        {row.breaks?.map(pause => (
          <div key={pause.start} className="pz" style={at(pause.start, pause.end)} />
        ))}
        <ul>
          {row.blocks.map(block => (
            <li
              key={block.id}
              className={classes('lb', block.state)}
              style={{ ...at(block.start, block.start + block.minutes), '--p': percent(block.progress ?? 0) }}
            >
              <BlockFace block={block} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function BlockFace({ block }: { block: LaneBlock }) {
  const t = useText(uiStaffText);
  const face = (
    <>
      <span className="sr">{t.laneBlock(clock(block.start), clock(block.start + block.minutes), block.words)}</span>
      {(block.icon || block.short) && (
        <span className="face" aria-hidden="true">
          {block.icon && <Icon of={block.icon} />}
          {block.short}
        </span>
      )}
    </>
  );
  if (!block.onOpen) return face;
  return (
    <button type="button" onClick={block.onOpen}>
      {face}
    </button>
  );
}
