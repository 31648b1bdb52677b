import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { freePort } from './free-port.ts';
import { waitUntil } from './wait-until.ts';

/** null: there is none. */
function findTurnserver(): string | null {
  return process.env.TURNSERVER_PATH ?? ['/usr/bin/turnserver', '/usr/local/bin/turnserver'].find(existsSync) ?? null;
}

/** null: there is one. Else the sentence that a spec skips itself with. */
export function whyNoRelay(): string | null {
  return findTurnserver() ? null : 'no coturn: set TURNSERVER_PATH';
}

/** coturn as docker/compose.yaml starts it, at one address of this machine: a relay by TCP and UDP. */
export class Relay implements AsyncDisposable {
  readonly secret = 'e2e-relay-secret';
  readonly #program: ChildProcess;
  readonly #address: string;
  readonly #port: number;

  private constructor(program: ChildProcess, address: string, port: number) {
    this.#program = program;
    this.#address = address;
    this.#port = port;
  }

  static async start(address: string): Promise<Relay> {
    const port = await freePort();
    const args = [
      '-n',
      '--no-cli',
      '--log-file=stdout',
      '--pidfile=/dev/null',
      '--realm=e2e',
      '--use-auth-secret',
      '--static-auth-secret=e2e-relay-secret',
      `--listening-ip=${address}`,
      `--relay-ip=${address}`,
      `--listening-port=${port}`,
      '--no-multicast-peers',
      '--denied-peer-ip=0.0.0.0-255.255.255.255',
      `--allowed-peer-ip=${address}`,
    ];
    const program = spawn(findTurnserver() ?? '', args, { stdio: 'ignore' });
    const relay = new Relay(program, address, port);
    await waitUntil(() => relay.#whyNotUp(), { withinMs: 20_000 });
    return relay;
  }

  /** For `TURN_URLS` and `TURN_SECRET` of the server. */
  get environment(): Record<string, string> {
    const at = `turn:${this.#address}:${this.#port}`;
    return { TURN_URLS: `${at},${at}?transport=tcp`, TURN_SECRET: this.secret };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#program.exitCode !== null || this.#program.signalCode !== null) return;
    const gone = once(this.#program, 'exit');
    this.#program.kill('SIGTERM');
    await gone;
  }

  async #whyNotUp(): Promise<string | null> {
    const socket = connect(this.#port, this.#address);
    try {
      await once(socket, 'connect');
      return null;
    } catch (error) {
      return `the relay does not answer: ${String(error)}`;
    } finally {
      socket.destroy();
    }
  }
}
