/** Moments of a call in the browser's own timeline (`performance.getEntriesByName`); benchmarks and support read them. */
export type CallMark =
  | 'call:join-sent'
  | 'call:joined'
  | 'call:probe-connected'
  | 'call:prepared'
  | 'call:enter-pressed'
  | 'call:enter-sent'
  | 'call:entered'
  | 'call:first-frame'
  | 'call:ice-restart'
  | 'call:resumed'
  | 'call:rejoined';

export function mark(name: CallMark): void {
  performance.mark(name);
}
