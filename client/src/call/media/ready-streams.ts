/**
 * Which built streams the sfu has been asked to let flow. A stream can be built before the person is in the room (the
 * press is still being answered), and the asking itself can be lost with the connection: what was not told is told with
 * the next occasion, or its picture would stay black for ever.
 */
export class ReadyStreams {
  private readonly told = new Set<string>();

  /** Rejects with what `ask` rejects with; these ids then count as not told. */
  async tell(built: readonly string[], ask: (consumerIds: string[]) => Promise<unknown>): Promise<void> {
    const fresh = built.filter(id => !this.told.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) this.told.add(id);
    try {
      await ask(fresh);
    } catch (error) {
      for (const id of fresh) this.told.delete(id);
      throw error;
    }
  }
}
