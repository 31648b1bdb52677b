import type { ProtocolView } from '@priyom/shared/api/protocols';
import type { ConsultationStatus } from '@priyom/shared/domain/consultation/table';

/**
 * The room hears of the end before the paper is read anew, and an answer to what was saved in the last moment may be
 * older than the end: that it has ended is known by the room alone, so that «Подписать» never waits for a second answer.
 */
export function withEnd(view: ProtocolView, status: ConsultationStatus): ProtocolView {
  const hasEnded = status === 'ended' || status === 'recorded';
  return hasEnded && view.whyNotSign === 'notEnded' ? { ...view, whyNotSign: '', maySign: true } : view;
}
