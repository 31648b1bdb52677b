import { availableParallelism } from 'node:os';
import * as z from 'zod';

const number = (name: string) => z.coerce.number({ error: `${name} must be a number` }).int();
const EVERY_ADDRESS = ['0.0.0.0', '::'];

/** The environment of a node. Every problem is a sentence that names the variable. */
export const ConfigSchema = z
  .object({
    /** How servers tell nodes apart; unique in one installation. */
    NODE_ID: z.string().min(1).max(64).default('sfu-1'),
    /** The control port is for servers only: keep it on a private address. */
    CONTROL_HOST: z.string().min(1).default('127.0.0.1'),
    CONTROL_PORT: number('CONTROL_PORT').min(0).max(65_535).default(4443),
    SFU_SECRET: z
      .string({ error: 'SFU_SECRET is missing: the secret the servers and this node share' })
      .min(16, 'SFU_SECRET must have 16 characters or more'),
    /** The address browsers reach: a public IP or a name. Needed when LISTEN_ADDRESS means "every interface". */
    ANNOUNCED_ADDRESS: z.string().min(1).optional(),
    LISTEN_ADDRESS: z.string().min(1).default('0.0.0.0'),
    /** Worker n uses port RTC_PORT + n, UDP and TCP. 0: any free ports, for tests. */
    RTC_PORT: number('RTC_PORT').min(0).max(65_000).default(40_000),
    WORKERS: number('WORKERS').min(1).max(256).default(availableParallelism()),
    MEDIASOUP_WORKER_BIN: z.string().min(1).optional(),
    /** How long SIGTERM waits for sessions to end before their rooms are closed. */
    DRAIN_SECONDS: number('DRAIN_SECONDS').min(0).max(86_400).default(0),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .refine(config => config.ANNOUNCED_ADDRESS !== undefined || !EVERY_ADDRESS.includes(config.LISTEN_ADDRESS), {
    path: ['ANNOUNCED_ADDRESS'],
    error: 'ANNOUNCED_ADDRESS is missing: the address browsers reach this node by (or set LISTEN_ADDRESS to that one)',
  });

export type Config = z.output<typeof ConfigSchema>;

/** @throws Error with one sentence per variable that is missing or wrong. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const parsed = ConfigSchema.safeParse(env);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path: [name], message }) =>
    message.startsWith(String(name)) ? message : `${String(name)}: ${message}`,
  );
  throw new Error(`The sfu cannot start with these settings:\n  ${[...new Set(lines)].join('\n  ')}`);
}
