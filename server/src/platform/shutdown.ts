import { describeError, type Logger } from './logger.ts';

interface Step {
  name: string;
  close: () => Promise<void> | void;
}

/** Closes parts in the reverse order of their opening, each once, even if one of them fails. */
export class Shutdown {
  readonly #steps: Step[] = [];
  readonly #log: Logger;
  #closing: Promise<void> | undefined;

  constructor(log: Logger) {
    this.#log = log;
  }

  add(name: string, close: Step['close']): void {
    this.#steps.push({ name, close });
  }

  /** Idempotent: a second Ctrl-C waits for the first. */
  run(): Promise<void> {
    this.#closing ??= this.#runSteps();
    return this.#closing;
  }

  /** On SIGTERM, SIGINT and a closed parent's channel: closes all, then `exit`. */
  onSignals(exit: (code: number) => void): void {
    const stop = (): void => {
      this.run().then(
        () => exit(0),
        () => exit(1),
      );
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  }

  async #runSteps(): Promise<void> {
    for (const step of this.#steps.toReversed()) {
      try {
        await step.close();
      } catch (error) {
        this.#log.error({ step: step.name, error: describeError(error) }, 'a part did not close');
      }
    }
  }
}
