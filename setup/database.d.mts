/** The types of database.mjs, for the TypeScript that uses it: the vitest set-up and the end-to-end harness. */

export interface DatabaseOptions {
  /** Made when it is not there. Not used with MONGODB_URI. */
  readonly dataDir: string;
  /** On 127.0.0.1. Without it a free one. */
  readonly port?: number | undefined;
  /** Default true: an acknowledged write survives `kill -9`. False is faster, for throw-away test data. */
  readonly durable?: boolean | undefined;
}

export interface Database {
  /** Without a database name: give mongoose `{ dbName }`. */
  readonly uri: string;
  readonly kind: 'external' | 'mongod' | 'secantus';
  /** Undefined for an external one. */
  readonly pid: number | undefined;
  /** Settles with the exit code when the process ends, whoever ended it. */
  readonly exited: Promise<number>;
  /** Ends it in order and waits until it has ended. Nothing happens to an external one. */
  stop(): Promise<void>;
  /** `kill -9`; the data directory can be started again at once. Throws for an external one. */
  killHard(): Promise<void>;
}

export interface ExternalEngine {
  readonly kind: 'external';
  readonly uri: string;
}

export interface LocalEngine {
  readonly kind: 'mongod' | 'secantus';
}

/** Chooses the database server and installs it when need be (MONGODB_URI, else mongod, else SecantusDB). */
export function prepareDatabase(): Promise<ExternalEngine | LocalEngine>;

/**
 * Starts the database and waits until it answers. Throws SetupFailure with a sentence when the directory is in use or
 * not writable, the disk is full or the port is taken. The process ends by itself when ours is gone.
 *
 * SecantusDB 0.7.0b3 hangs for good when a collection is created by name (`create`, mongoose's `autoCreate`) while a
 * first write is creating it: connect with `autoCreate: false` and make indexes before the first write.
 */
export function startDatabase(options: DatabaseOptions): Promise<Database>;
