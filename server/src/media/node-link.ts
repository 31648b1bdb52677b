import type { ControlEvent, ControlEventData } from '@priyom/shared/control/events';
import type { ControlMethod, ControlParams, ControlResult, Load } from '@priyom/shared/control/methods';

/** What a connected node has said about itself. */
export interface NodeInfo {
  nodeId: string;
  /** Another one than before: the node restarted, its rooms are gone. */
  bootId: string;
  load: Load;
}

/** The control connection to one sfu node; dials again by itself when it breaks. */
export interface NodeLink {
  /** null while it is not connected. */
  readonly node: NodeInfo | null;
  /** @throws ControlCallError with the node's code, or `UNREACHABLE` */
  call<M extends ControlMethod>(method: M, params: ControlParams<M>): Promise<ControlResult<M>>;
}

export interface NodeListener {
  /** Connected, for the first time or again. */
  up(node: NodeInfo): void;
  /** Not reachable: media go on there, only commands and events don't. */
  down(nodeId: string): void;
  event<E extends ControlEvent>(nodeId: string, event: E, data: ControlEventData<E>): void;
}
