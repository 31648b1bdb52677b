import * as z from 'zod';
import type { TlsDoor } from './platform/http/tls-door.ts';
import { describeUri } from './platform/mongo/connect.ts';

const base64Key = z
  .string({ error: 'MASTER_KEY is missing: 32 random bytes in base64, such as `openssl rand -base64 32` gives' })
  .refine(text => Buffer.from(text, 'base64').length === 32, 'MASTER_KEY must be 32 bytes in base64');

const SfuNode = z.strictObject({
  /** `ws://` or `wss://` address of the node's control port. */
  url: z.url({ protocol: /^wss?$/ }),
  nodeId: z.string().min(1).max(64).optional(),
});

/** `[{"url": "ws://127.0.0.1:4443"}]` */
const sfuNodes = z
  .string()
  .default('[]')
  .transform((text, context) => {
    try {
      const parsed: unknown = JSON.parse(text);
      return parsed;
    } catch {
      context.addIssue({
        code: 'custom',
        message: 'SFU_NODES is not JSON: a list such as [{"url": "ws://127.0.0.1:4443"}]',
      });
      return z.NEVER;
    }
  })
  .pipe(z.array(SfuNode));

/** `turn:turn.example:3478?transport=tcp,turns:…` */
const turnUrls = z
  .string()
  .default('')
  .transform(text =>
    text
      .split(',')
      .map(url => url.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().regex(/^turns?:/, 'TURN_URLS: each relay begins with turn: or turns:')));

/** The server's environment. Every problem is a sentence that names the variable. */
export const ConfigSchema = z.object({
  PORT: z.coerce.number({ error: 'PORT must be a number' }).int().min(0).max(65_535).default(3000),
  /** Beside PORT an own https door, where no reverse proxy stands before this server. */
  TLS_PORT: z.coerce.number({ error: 'TLS_PORT must be a number' }).int().min(0).max(65_535).optional(),
  TLS_KEY_FILE: z.string().min(1).optional(),
  TLS_CERT_FILE: z.string().min(1).optional(),
  /** The authority of a certificate that no browser knows: phones are told about it, and nobody is bound to https. */
  TLS_CA_FILE: z.string().min(1).optional(),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'PUBLIC_URL is missing: the address people open, such as https://priyom.example',
    })
    .transform(text => new URL(text)),
  MONGODB_URI: z
    .string({ error: 'MONGODB_URI is missing: the database, such as mongodb://127.0.0.1:27017/priyom' })
    .min(1),
  JWT_SECRET: z
    .string({ error: 'JWT_SECRET is missing: 32 or more random characters that sign log-ins' })
    .min(32, 'JWT_SECRET must have 32 characters or more'),
  MASTER_KEY: base64Key.transform(text => Buffer.from(text, 'base64')),
  SFU_NODES: sfuNodes,
  SFU_SECRET: z
    .string({ error: 'SFU_SECRET is missing: the secret this server and the sfu nodes share' })
    .min(16, 'SFU_SECRET must have 16 characters or more'),
  TURN_URLS: turnUrls,
  TURN_SECRET: z.string().default(''),
  /** clamd: `host:3310`, or `unix:/run/clamav/clamd.ctl`; empty: files are not scanned. */
  CLAMD_ADDRESS: z
    .string()
    .regex(/^(|unix:\/.+|[^\s:]+:\d+)$/, 'CLAMD_ADDRESS is host:port, or unix: and the path of a socket')
    .default(''),
  CLIENT_DIR: z.string().min(1).optional(),
  /** Zero bits that whoever enrols in a group must find; one more doubles what each try costs. */
  ENROL_PUZZLE_BITS: z.coerce
    .number({ error: 'ENROL_PUZZLE_BITS must be a number from 0 to 24' })
    .int()
    .min(0, 'ENROL_PUZZLE_BITS must be a number from 0 to 24')
    .max(24, 'ENROL_PUZZLE_BITS must be a number from 0 to 24')
    .default(16),
  /** `smtp://user:password@mail.example:587`, or `smtps://…`; empty: no letters are sent, and people are told otherwise. */
  SMTP_URL: z
    .string()
    .regex(/^(|smtps?:\/\/.+)$/, 'SMTP_URL begins with smtp:// or smtps://')
    .default(''),
  /** What letters are from: `Центр «Надежда» <no-reply@centre.example>` */
  MAIL_FROM: z.string().default(''),
  DEMO: z.stringbool().default(false),
  /** The terminal that the banner is printed on shows colours: the code for phones is drawn dark on light. */
  COLOURS: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Config = z.output<typeof ConfigSchema>;

/** @throws Error with one sentence per variable that is missing or wrong. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const parsed = ConfigSchema.safeParse(env);
  if (parsed.success) return withSender(withWholeDoor(withRelaySecret(parsed.data)));
  const lines = parsed.error.issues.map(({ path: [name], message }) =>
    message.startsWith(String(name)) ? message : `${String(name)}: ${message}`,
  );
  throw new Error(`The server cannot start with these settings:\n  ${[...new Set(lines)].join('\n  ')}`);
}

function withRelaySecret(config: Config): Config {
  if (config.TURN_URLS.length === 0 || config.TURN_SECRET !== '') return config;
  throw new Error("TURN_SECRET is missing: the relays of TURN_URLS ask for it (coturn's static-auth-secret)");
}

function withWholeDoor(config: Config): Config {
  if (config.TLS_PORT === undefined || tlsOf(config)) return config;
  throw new Error('TLS_KEY_FILE and TLS_CERT_FILE are missing: the https door of TLS_PORT shows them');
}

function withSender(config: Config): Config {
  if (config.SMTP_URL === '' || config.MAIL_FROM.includes('@')) return config;
  throw new Error('MAIL_FROM is missing: the address that the letters of SMTP_URL are from');
}

/** The https door of this server itself; null: it has none. */
export function tlsOf({ TLS_PORT: port, TLS_KEY_FILE: keyFile, TLS_CERT_FILE: certFile }: Config): TlsDoor | null {
  return port !== undefined && keyFile && certFile ? { port, keyFile, certFile } : null;
}

/** Relays for browsers that reach the sfu in no other way; null: none. */
export function turnOf({ TURN_URLS, TURN_SECRET }: Config): { urls: string[]; secret: string } | null {
  return TURN_URLS.length > 0 ? { urls: TURN_URLS, secret: TURN_SECRET } : null;
}

/** What may be printed about a configuration: no secrets. */
export function describeConfig(config: Config): Record<string, string | number | boolean> {
  return {
    publicUrl: config.PUBLIC_URL.href,
    port: config.PORT,
    database: describeUri(config.MONGODB_URI),
    sfuNodes: config.SFU_NODES.length,
    demo: config.DEMO,
  };
}
