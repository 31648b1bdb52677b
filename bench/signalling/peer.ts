/** A process that answers requests, and people who ask it. */
export interface Peer {
  way: string;
  pid: number;
  /** One for each person: resolves with the answer. */
  asks: (() => Promise<unknown>)[];
}
