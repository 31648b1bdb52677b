import { words } from './texts.mjs';

/** As the C library and npm say it; compilers, apt and pip pass it on, in Russian too. */
const DISK_FULL = /no space left on device|disk quota exceeded|enough free space|не осталось (свободного )?места/i;

/** A reason to stop that a technician can act on: the message is a whole sentence, printed without a stack. */
export class SetupFailure extends Error {
  /** @param {string} message what happened and what to do next */
  constructor(message) {
    super(message);
    this.name = 'SetupFailure';
  }
}

/**
 * A full disk makes any program fail, each with an explanation of its own: it is told as what it is.
 *
 * @param {string} output what the program printed last, or an error's message
 * @returns {SetupFailure | null} null: it failed for another reason
 */
export function diskFailure(output) {
  return DISK_FULL.test(output) ? new SetupFailure(words.noSpaceLeft(output)) : null;
}

/**
 * Prints a failure as a person should see it: a sentence for what was foreseen, a stack for what was not.
 *
 * @param {unknown} error
 */
export function printFailure(error) {
  const failure = error instanceof SetupFailure ? error : error instanceof Error ? diskFailure(error.message) : null;
  if (failure) console.error(`\n${failure.message}`);
  else console.error(error);
}
