import { AppError } from '@priyom/shared/errors';
import type { NodeLink } from './node-link.ts';

/** The nodes of the configuration: which one takes a new room, which link leads to a room's node. */
export class NodePool {
  readonly #links: NodeLink[] = [];

  add(link: NodeLink): void {
    this.#links.push(link);
  }

  /** The least loaded of those that take new rooms; null: none does. */
  choose(): { nodeId: string; bootId: string } | null {
    const free = this.#links.flatMap(({ node }) => (node && !node.load.draining ? [node] : []));
    const [best] = free.toSorted((one, other) => one.load.cpu - other.load.cpu || one.load.peers - other.load.peers);
    return best ? { nodeId: best.nodeId, bootId: best.bootId } : null;
  }

  isUp(nodeId: string | null, bootId: string | null): boolean {
    return this.#links.some(({ node }) => node !== null && node.nodeId === nodeId && node.bootId === bootId);
  }

  /** @throws AppError MEDIA_UNAVAILABLE while the node is away */
  linkTo(nodeId: string | null): NodeLink {
    const link = this.#links.find(({ node }) => node?.nodeId === nodeId);
    if (!link) throw new AppError('MEDIA_UNAVAILABLE', { kind: 'node' });
    return link;
  }

  get upNodeIds(): string[] {
    return this.#links.flatMap(({ node }) => (node ? [node.nodeId] : []));
  }
}
