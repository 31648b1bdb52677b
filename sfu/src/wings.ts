import type { Lane } from '@priyom/shared/control/methods';
import type { MediaWorker, WorkerLoss } from './media/media-worker.ts';
import { Serial } from './serial.ts';
import { Wing } from './wing.ts';

export interface WingsParts {
  main: Wing;
  isSpread: boolean;
  /** How many people an unspread room was made for: its weight on the worker. */
  size: number;
  /** Those of the node that are up. */
  workers(): MediaWorker[];
  onLost(wing: Wing, loss: WorkerLoss): void;
}

/**
 * A further wing takes its share of the people off the main one and costs it a copy of all that is sent, which is about
 * what one person receives. With w wings the main one carries people / w and w − 1 copies: least at w² = people. So
 * three hundred fill a machine of up to 17 workers, and a few are not scattered over it.
 */
export function mayOpenAnother(wings: number, people: number): boolean {
  return wings ** 2 <= people;
}

/**
 * Where in one room its people are. The main wing has the stage and lives as long as the room; a spread room opens others
 * as people come who only receive. Weighed by people: a room that is not spread by those it was planned for, as it cannot
 * be moved, a spread one by those who are there.
 */
export class Wings {
  readonly main: Wing;
  readonly #parts: WingsParts;
  readonly #all = new Set<Wing>();
  readonly #placing = new Serial();

  constructor(parts: WingsParts) {
    this.#parts = parts;
    this.main = parts.main;
    this.#keep(parts.main);
    if (!parts.isSpread) parts.main.weigh(parts.size);
  }

  /**
   * Who comes to the stage lives on the main wing, everybody else where fewest people of this room are, among equals on
   * the worker with fewest altogether: each of an audience costs the same, and no other room of the node is as large, so
   * equal shares keep the busiest worker least busy. Counted before it is given: a hundred who come at once are spread too.
   *
   * @throws ControlError WORKER_LOST when the main worker is lost
   */
  place(lane: Lane): Promise<Wing> {
    return this.#placing.run(async () => {
      const wing = this.#parts.isSpread && lane !== 'room' ? await this.#choose() : this.main;
      this.#weigh(wing, 1);
      return wing;
    });
  }

  /** Somebody who was placed there has left. */
  leave(wing: Wing): void {
    this.#weigh(wing, -1);
  }

  close(): void {
    for (const wing of this.#all) wing.close();
  }

  #weigh(wing: Wing, people: number): void {
    if (this.#parts.isSpread) wing.weigh(people);
  }

  async #choose(): Promise<Wing> {
    const spare = this.#spareWorker;
    if (!spare) return this.#emptiest;
    try {
      const wing = await Wing.open(spare);
      this.#keep(wing);
      return wing;
    } catch (error) {
      if (spare.isUp) throw error;
      return this.#choose();
    }
  }

  get #spareWorker(): MediaWorker | undefined {
    const people = this.#open.reduce((sum, { weight }) => sum + weight, 0);
    if (!mayOpenAnother(this.#open.length, people)) return undefined;
    const taken = new Set(this.#open.map(({ worker }) => worker));
    return this.#parts
      .workers()
      .filter(worker => !taken.has(worker))
      .sort((a, b) => a.weight - b.weight || a.cpu - b.cpu)[0];
  }

  get #emptiest(): Wing {
    const [wing] = this.#open.sort((a, b) => a.weight - b.weight || a.worker.weight - b.worker.weight);
    return wing ?? this.main;
  }

  get #open(): Wing[] {
    return [...this.#all];
  }

  #keep(wing: Wing): void {
    this.#all.add(wing);
    wing.onLost(loss => {
      this.#all.delete(wing);
      this.#parts.onLost(wing, loss);
      wing.close();
    });
  }
}
