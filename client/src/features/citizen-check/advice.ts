import type { CheckRowState } from '../../call/check/rows.ts';
import { onDemand } from '../../ui/OnDemand.tsx';
import type { AdviceProps } from './on-demand/Advice.tsx';
import { isBad, type ShownKind } from './verdict.ts';

/** Fetched as soon as a check or a call stands: what it helps with may be the network itself. */
export const advice = onDemand<AdviceProps>(() => import('./on-demand/Advice.tsx'));

/** What failed, and a weak network, has words of its own. */
export const hasAdvice = (kind: ShownKind, row: CheckRowState): boolean =>
  isBad(row) || (kind === 'network' && row.state === 'done' && row.result === 'weak');

type Denied = Pick<CheckRowState, 'result' | 'deniedBy'>;

/** One switch lets both in. */
export const areBothDenied = (camera: Denied, mic: Denied): boolean =>
  camera.result === 'denied' && mic.result === 'denied' && camera.deniedBy === mic.deniedBy;
