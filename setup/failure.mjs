/** A reason to stop that a technician can act on: the message is a whole sentence, printed without a stack. */
export class SetupFailure extends Error {
  /** @param {string} message what happened and what to do next */
  constructor(message) {
    super(message);
    this.name = 'SetupFailure';
  }
}

/**
 * Prints a failure as a person should see it: a sentence for what was foreseen, a stack for what was not.
 *
 * @param {unknown} error
 */
export function printFailure(error) {
  if (error instanceof SetupFailure) console.error(`\n${error.message}`);
  else console.error(error);
}
