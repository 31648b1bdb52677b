import { type NetworkTrouble, troubleOf } from '../../call/check/network-trouble.ts';
import type { CheckRowState, RowKind } from '../../call/check/rows.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffCheckText } from '../../i18n/staff-check.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import type { Standing } from './verdict.ts';

interface HeadlineProps {
  standing: Standing;
  network: CheckRowState;
  kinds: readonly RowKind[];
}

/** The result in one sentence, and what to do about it. */
export function Headline({ standing, network, kinds }: HeadlineProps) {
  const [title, lead] = useHeadline(standing, troubleOf(network), kinds);
  return (
    <LiveRegion className="wk-head">
      <h2>{title}</h2>
      <p>{lead}</p>
    </LiveRegion>
  );
}

function useHeadline(
  standing: Standing,
  trouble: NetworkTrouble | null,
  kinds: readonly RowKind[],
): readonly [string, string] {
  const t = useText(staffCheckText);
  const { heads } = t;
  const asksFor = kinds.includes('camera') ? 'all' : kinds.includes('mic') ? 'mic' : 'nothing';
  switch (standing.kind) {
    case 'running':
      return standing.row === 'mic' ? [heads.say, heads.sayLead] : [heads.running, heads.runningLead[asksFor]];
    case 'asking':
      return [heads.asking, heads.askingLead];
    case 'place':
      return [heads.place, heads.placeLead];
    case 'ready':
      return [heads.ready, heads.readyLead];
    case 'bad': {
      const [first, ...more] = standing.rows;
      if (first === 'network' && more.length === 0 && trouble) {
        const lead = trouble === 'path' || trouble === 'browser' ? heads.badLead : heads.troubleLeads[trouble];
        return [heads.bad(t.badNetwork[trouble]), lead];
      }
      if (first && more.length === 0) return [heads.bad(t.badTitle[first]), heads.badLead];
      return [heads.badMany(standing.rows.map(kind => t.inList[kind]).join(', ')), heads.badLead];
    }
  }
}
