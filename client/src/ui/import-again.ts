/** Long enough for a network that has just changed to be there again. */
const PAUSES_MS = [300, 1_500];

/**
 * Code of a page that is wanted now. A network that changes in this moment (Wi-Fi to mobile) cuts off what is under way, and
 * a second later the same passes; a browser that remembers a failed address fails again, and the page says so.
 * @throws what the last try threw
 */
export async function importAgain<Module>(fetch: () => Promise<Module>): Promise<Module> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await fetch();
    } catch {
      await new Promise(resolve => setTimeout(resolve, pauseMs));
    }
  }
  return fetch();
}
