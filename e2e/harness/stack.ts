import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { type Database, startDatabase } from '../../setup/database.mjs';
import { freePort } from './free-port.ts';
import { Program } from './program.ts';
import { waitUntil } from './wait-until.ts';

const run = promisify(execFile);
const Media = z.object({ rooms: z.int(), peers: z.int() });
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface InstitutionData {
  /** As `server/src/seed/command.ts` reads it. */
  institution: object;
  /** Over `server/data/base.json`. */
  policy: object;
  password: string;
}

interface StackOptions {
  /** Where the server finds the database that is at the given address: something of a spec's own may stand between. */
  between?: (databaseUri: string) => Promise<string>;
  /** Where browsers are told to send media, when something of a spec's own stands there instead of the sfu. */
  mediaAddress?: string;
  /** An address of this machine that browsers elsewhere (another network namespace) reach; else everything is local. */
  address?: string;
  /** Of the media node; one, where a spec is about nothing that needs more. */
  workers?: number;
  /** More of the server's settings. */
  settings?: Record<string, string>;
}

/** The whole product, each program a process of its own, on real parts. */
export class Stack {
  readonly url: string;
  readonly server: Program;
  readonly sfu: Program;
  readonly #database: Database;
  /** Where the worker receives media. */
  readonly mediaPort: number;
  readonly #sfuHealth: string;
  readonly #env: Record<string, string>;
  readonly #directory: string;

  private constructor(
    url: string,
    env: Record<string, string>,
    serverEnv: Record<string, string>,
    sfuEnv: Record<string, string>,
    database: Database,
    directory: string,
  ) {
    this.url = url;
    this.#env = env;
    this.#database = database;
    this.#directory = directory;
    this.mediaPort = Number(sfuEnv.RTC_PORT);
    this.#sfuHealth = `http://127.0.0.1:${sfuEnv.CONTROL_PORT}/health`;
    this.server = new Program('server', 'server/src/main.ts', serverEnv);
    this.sfu = new Program('sfu', 'sfu/src/main.ts', sfuEnv);
  }

  /** Database, institutions made of data, sfu, server; ready to be used when it resolves. */
  static async start(institutions: readonly InstitutionData[], options: StackOptions = {}): Promise<Stack> {
    const { between, address, mediaAddress, workers = 1, settings } = options;
    const directory = await mkdtemp(join(tmpdir(), 'priyom-e2e-'));
    const database = await startDatabase({ dataDir: join(directory, 'database') });
    const [port, controlPort, rtcPort] = [await freePort(), await freePort(), await freePort()];
    const secret = randomBytes(24).toString('hex');
    const url = `http://${address ?? 'localhost'}:${port}`;
    const env = {
      PORT: String(port),
      PUBLIC_URL: url,
      MONGODB_URI: withName(database.uri),
      JWT_SECRET: randomBytes(32).toString('hex'),
      MASTER_KEY: randomBytes(32).toString('base64'),
      SFU_NODES: JSON.stringify([{ url: `ws://127.0.0.1:${controlPort}` }]),
      SFU_SECRET: secret,
      CLIENT_DIR: process.env.CLIENT_DIR ?? join(ROOT, 'client/dist'),
      DEMO: '0',
      LOG_LEVEL: 'info',
    };
    const sfuEnv = {
      NODE_ID: 'e2e',
      CONTROL_PORT: String(controlPort),
      SFU_SECRET: secret,
      LISTEN_ADDRESS: address ?? '127.0.0.1',
      ANNOUNCED_ADDRESS: mediaAddress ?? address ?? '127.0.0.1',
      RTC_PORT: String(rtcPort),
      WORKERS: String(workers),
      LOG_LEVEL: 'info',
    };
    const serverEnv = { ...env, ...settings, ...(between && { MONGODB_URI: await between(env.MONGODB_URI) }) };
    const stack = new Stack(url, env, serverEnv, sfuEnv, database, directory);
    for (const data of institutions) await stack.addInstitution(data);
    stack.sfu.start();
    await stack.startServer();
    return stack;
  }

  /** By the command that an installation has for it; the server may be running. */
  async addInstitution({ institution, policy, password }: InstitutionData): Promise<void> {
    const [file, policyFile] = [join(this.#directory, 'institution.json'), join(this.#directory, 'policy.json')];
    await writeFile(file, JSON.stringify(institution));
    await writeFile(policyFile, JSON.stringify(policy));
    await run(process.execPath, ['server/src/seed/command.ts', file, policyFile, password], this.#options());
  }

  async startServer(): Promise<void> {
    this.server.start();
    await waitUntil(() => this.#whyNotReady(), { withinMs: 60_000 });
  }

  /** The verifier command of audit and books; its exit code and words. */
  async verify(): Promise<{ ok: boolean; words: string }> {
    try {
      const { stdout } = await run(process.execPath, ['server/src/audit/verify-command.ts'], this.#options());
      return { ok: true, words: stdout };
    } catch (error) {
      return { ok: false, words: error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error) };
    }
  }

  /** How many rooms the media node keeps, and how many people have media in them, by its own word. */
  async media(): Promise<z.infer<typeof Media>> {
    return Media.parse(await (await fetch(this.#sfuHealth)).json());
  }

  /** The single mediasoup worker of the node. */
  async workerPid(): Promise<number> {
    const { stdout } = await run('pgrep', ['-P', String(this.sfu.pid), '-f', 'mediasoup-worker']);
    return Number(stdout.trim().split('\n')[0]);
  }

  get mongoUri(): string {
    return this.#env.MONGODB_URI ?? '';
  }

  /** Nothing of it is needed any more: a polite end would take five seconds, and has tests of its own. */
  async stop(): Promise<void> {
    await Promise.all([this.server.end('SIGKILL'), this.sfu.end('SIGKILL')]);
    if (this.#database.kind === 'external') await this.#database.stop();
    else await this.#database.killHard();
    await rm(this.#directory, { recursive: true, force: true });
  }

  #options() {
    return { cwd: ROOT, env: { ...process.env, ...this.#env } };
  }

  async #whyNotReady(): Promise<string | null> {
    try {
      const response = await fetch(`${this.url}/health/ready`);
      return response.ok ? null : `the server answers ${response.status}: ${await response.text()}`;
    } catch (error) {
      return `the server does not answer: ${String(error)}`;
    }
  }
}

function withName(uri: string): string {
  const url = new URL(uri);
  url.pathname = '/priyom';
  return url.toString();
}
