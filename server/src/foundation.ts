import { Audit } from './audit/audit.ts';
import { BookSweep } from './books/book-sweep.ts';
import type { BookPorts } from './books/record-line.ts';
import { Citizens } from './citizens/citizens.ts';
import type { Config } from './config.ts';
import { type MailCarrier, NO_MAIL } from './mail/carrier.ts';
import { SmtpCarrier } from './mail/smtp-carrier.ts';
import type { WritePorts } from './platform/aggregate/write.ts';
import type { Clock } from './platform/clock.ts';
import { KeyRing } from './platform/crypto/key-ring.ts';
import { DueRunner } from './platform/due/runner.ts';
import { Cookies } from './platform/http/cookies.ts';
import { KeyedQueue } from './platform/keyed-queue.ts';
import type { Logger } from './platform/logger.ts';
import { createMetrics, type Metrics } from './platform/metrics.ts';
import { connectDatabase } from './platform/mongo/connect.ts';
import type { Database } from './platform/mongo/database.ts';
import { Shutdown } from './platform/shutdown.ts';
import { Policies } from './policies/policies.ts';
import { AccessTokens } from './sessions/access-token.ts';
import { Auth, type AuthPorts } from './sessions/auth.ts';
import { SessionStore } from './sessions/session-store.ts';
import type { StaffPorts } from './staff/add-staff.ts';
import { type StaffDirectory, staffDirectory } from './staff/directory.ts';
import { giveUpTask } from './tasks/give-up.ts';

/** What every noun stands on, made once for a process. */
export interface Foundation {
  config: Config;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  database: Database;
  keys: KeyRing;
  audit: Audit;
  runner: DueRunner;
  write: WritePorts;
  books: BookPorts;
  staff: StaffPorts;
  directory: StaffDirectory;
  policies: Policies;
  citizens: Citizens;
  mail: MailCarrier;
  auth: Auth;
  authPorts: AuthPorts;
  shutdown: Shutdown;
}

/**
 * Opens the database, prepares its indexes, checks the master key and makes the shared parts. The runner is not started:
 * nouns declare their handlers first.
 * @throws Error with a sentence when the database or the master key is not usable.
 */
export async function layFoundation(config: Config, clock: Clock, log: Logger): Promise<Foundation> {
  const shutdown = new Shutdown(log);
  const database = await connectDatabase({ uri: config.MONGODB_URI, log });
  shutdown.add('database', () => database.close());
  await database.prepare();
  const keys = new KeyRing(database, config.MASTER_KEY, clock);
  await keys.assertOpens();
  const audit = new Audit({ database, clock, log });
  await audit.start();
  shutdown.add('audit', () => audit.stop());
  const sweep = new BookSweep(database, log);
  await sweep.start();
  shutdown.add('books', () => sweep.stop());
  const runner = new DueRunner({ database, clock, log, giveUp: giveUpTask({ database, clock }) });
  shutdown.add('due runner', () => runner.stop());
  const queue = new KeyedQueue();
  const staff: StaffPorts = { database, keys, clock };
  const authPorts: AuthPorts = {
    ...staff,
    audit,
    cookies: new Cookies(config.PUBLIC_URL),
    tokens: new AccessTokens(config.JWT_SECRET, clock),
    sessions: new SessionStore(database, clock, config.JWT_SECRET),
  };
  return {
    config,
    clock,
    log,
    metrics: createMetrics(),
    database,
    keys,
    audit,
    runner,
    write: { clock, queue, nudge: () => runner.nudge() },
    books: { database, keys, clock, queue },
    staff,
    directory: staffDirectory(staff),
    policies: new Policies(database, clock),
    citizens: new Citizens({ database, keys, clock, audit }),
    mail: carrierOf(config, shutdown),
    auth: new Auth(authPorts),
    authPorts,
    shutdown,
  };
}

function carrierOf({ SMTP_URL: url, MAIL_FROM: from }: Config, shutdown: Shutdown): MailCarrier {
  if (url === '') return NO_MAIL;
  const carrier = new SmtpCarrier({ url, from });
  shutdown.add('mail', () => carrier.close());
  return carrier;
}
