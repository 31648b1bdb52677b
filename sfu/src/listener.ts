import type { ControlEvent, ControlEventData } from '@priyom/shared/control/events';

/** Who hears of a peer: the control connection of the server that last joined or attached it. */
export interface Listener {
  /** Never throws and never waits; when the server has gone away, the event is dropped (nothing is queued, model §8). */
  send<E extends ControlEvent>(event: E, data: ControlEventData<E>): void;
}
