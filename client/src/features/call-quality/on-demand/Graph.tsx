import type { Sample } from '../../../call/stats/on-demand/quality.ts';
import { KEPT } from '../../../call/stats/on-demand/quality-feed.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenQualityText } from '../../../i18n/citizen-quality.ts';
import { pathOf, topOf } from './graph-path.ts';
import { type Measure, summaryOf, type Way } from './measures.ts';
import { useNumber } from './use-number.ts';

/** Now. */
const END = KEPT - 1;

/** One measure: what it is now, and its line of two minutes. «От вас» is whole, «к вам» dashed: told apart without colour. */
export function Graph({ measure, samples }: { measure: Measure; samples: readonly Sample[] }) {
  const t = useText(citizenQualityText);
  const number = useNumber();
  const lines = measure.lines.map(({ way, of }) => {
    const values = samples.map(of);
    return { way, values, summary: summaryOf(values) };
  });
  const told = lines.map(({ way, summary }) =>
    summary ? t.line(t.way[way], number(summary.now), number(summary.low), number(summary.high)) : t.noLine(t.way[way]),
  );
  const top = topOf(Math.max(0, ...lines.map(({ summary }) => summary?.high ?? 0)), measure.floor);
  const limit = measure.limit ?? Number.POSITIVE_INFINITY;
  const isNearLimit = limit < top;
  const name = t.measure[measure.name];
  return (
    <figure className="ql-graph">
      <figcaption>
        <b>{name}</b>
        {lines.map(({ way, summary }) => (
          <LineNow key={way} way={way} value={number(summary?.now)} />
        ))}
      </figcaption>
      <div className="ql-plot">
        <span className="ql-top" aria-hidden="true">
          {number(top)}
        </span>
        <svg
          viewBox={`0 0 ${END} 100`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t.graph(name, told.join('; '))}
        >
          <path className="ql-grid" d={`M0 0H${END}M0 50H${END}M0 100H${END}`} />
          {isNearLimit && <path className="ql-limit" d={`M0 ${100 - (limit / top) * 100}H${END}`} />}
          {lines.map(({ way, values }) => (
            <path key={way} className="ql-line" data-way={way} d={pathOf(values, KEPT, top)} />
          ))}
        </svg>
      </div>
      <p className="ql-scale" aria-hidden="true">
        <span>{t.from}</span>
        <span>{t.now}</span>
      </p>
      {isNearLimit && <p className="ql-limit-word">{t.limit}</p>}
    </figure>
  );
}

/** The piece of line is the legend. */
function LineNow({ way, value }: { way: Way; value: string }) {
  const t = useText(citizenQualityText);
  return (
    <span className="ql-now" data-way={way}>
      <svg viewBox="0 0 22 4" aria-hidden="true">
        <path d="M1 2h20" />
      </svg>
      {t.way[way]}: <b>{value}</b>
    </span>
  );
}
