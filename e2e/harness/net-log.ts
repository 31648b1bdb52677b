import { readFile } from 'node:fs/promises';
import * as z from 'zod';

const Log = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.int()) }),
  events: z.array(z.object({ type: z.int(), params: z.optional(z.unknown()) })),
});
const Started = z.object({ url: z.string(), initiator: z.string() });
const NOBODY = 'not an origin';

export interface AskedAddress {
  url: string;
  /** Origin of the page or worker that asked; null: the browser itself, or who typed an address. */
  by: string | null;
}

export const netLogFlag = (file: string): string => `--log-net-log=${file}`;

/**
 * Every request of a browser that has ended, as its network itself wrote them down: of pages, workers and service workers
 * alike, from the first moment of each, whether or not anything was reached.
 */
export async function requestsIn(file: string): Promise<AskedAddress[]> {
  const { constants, events } = Log.parse(JSON.parse(await readFile(file, 'utf8')));
  const type = constants.logEventTypes.URL_REQUEST_START_JOB;
  const started = events.flatMap(event => (event.type === type ? (Started.safeParse(event.params).data ?? []) : []));
  return started.map(({ url, initiator }) => ({ url, by: initiator === NOBODY ? null : initiator }));
}
