import { CONSULTATION_MODES } from '@priyom/shared/domain/consultation/mode-rules';
import type { Method } from '@priyom/shared/domain/policy/schema';
import type { Consultation } from './model.ts';

export interface ModeStep {
  at: Date;
  before: Method;
  mode: Method;
  cause: 'wish' | 'network';
  by: string | null;
}

/** Each time that the way of talking changed, by whoever or whatever, oldest first. */
export function modeSteps({ history }: Pick<Consultation, 'history'>): ModeStep[] {
  return history.flatMap(({ at, data, by }) => {
    const before = methodOf(data?.before);
    const mode = methodOf(data?.mode);
    if (!before || !mode || before === mode) return [];
    const cause = data?.cause === 'network' ? 'network' : 'wish';
    return [{ at, before, mode, cause, by: by.kind === 'staff' ? by.id : null }];
  });
}

/**
 * How people really talked, in the order of the ways' first use (D16): papers name each. A telephone that nobody
 * answered is none.
 */
export function methodsUsed(doc: Pick<Consultation, 'history' | 'mode' | 'participants'>): Method[] {
  const steps = modeSteps({ history: sinceBegin(doc) });
  const first = steps[0]?.before ?? doc.mode;
  const used = new Set([first, ...steps.map(({ mode }) => mode)]);
  const isPhoned = doc.participants.some(({ phoneSince, phoneSpans = [] }) => phoneSince || phoneSpans.length > 0);
  if (!isPhoned) used.delete('phone');
  if (isPhoned) used.add('phone');
  return used.size > 0 ? [...used] : [doc.mode];
}

/** Before the talk began nothing was talked: a meeting booked by video that began by telephone was by telephone. */
function sinceBegin({ history }: Pick<Consultation, 'history'>): Consultation['history'] {
  return history.slice(history.findIndex(({ event }) => event === 'begin') + 1);
}

const methodOf = (word: unknown): Method | undefined => CONSULTATION_MODES.find(mode => mode === word);
