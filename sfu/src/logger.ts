import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** One JSON line per entry. Entries carry ids, never SDP, ICE or DTLS parameters (design.md, rule 10). */
export function createLogger(level: string): Logger {
  return pino({ level, base: undefined });
}
