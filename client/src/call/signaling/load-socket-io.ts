/** Own chunk: the citizen's first screen has no need of it. */
export function loadSocketIo(): Promise<typeof import('./socket-io.ts')> {
  return import('./socket-io.ts');
}
