/** What a benchmark has opened; closed in turn at its end, and when it is interrupted. */
export function interruptible(): AsyncDisposableStack {
  const parts = new AsyncDisposableStack();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void parts.disposeAsync().finally(() => process.exit(1)));
  }
  return parts;
}
