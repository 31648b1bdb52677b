import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Arm } from './arm.ts';
import { sweepAbandoned } from './namespaces.ts';
import { StarProgram } from './star-program.ts';

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL('./star.c', import.meta.url));

/** null: here it can. Else the sentence that a spec skips itself with. */
export function whyNoStar(): string | null {
  if (process.platform !== 'linux') return 'the network laboratory joins network namespaces: Linux only';
  if (process.getuid?.() !== 0) return 'the network laboratory joins network namespaces: run as root';
  if (!existsSync('/dev/net/tun')) return 'the network laboratory needs /dev/net/tun';
  if (!existsSync('/usr/bin/cc')) return 'the network laboratory needs a C compiler (cc)';
  return null;
}

/**
 * The network laboratory: namespaces around this one, each at the end of an arm that can be spoilt while it runs (star.c).
 * The hub is this namespace: servers stay where they are and listen at `hub`.
 */
export class Star implements AsyncDisposable {
  /** This side's address, the same for every arm. */
  readonly hub: string;
  readonly #arms: ReadonlyMap<string, Arm>;
  readonly #directory: string;
  readonly #program: StarProgram;

  private constructor(hub: string, arms: ReadonlyMap<string, Arm>, directory: string, program: StarProgram) {
    this.hub = hub;
    this.#arms = arms;
    this.#directory = directory;
    this.#program = program;
  }

  /** Without any trouble at first. @throws Error with a sentence where this machine cannot do it */
  static async start(names: readonly string[]): Promise<Star> {
    const reason = whyNoStar();
    if (reason) throw new Error(reason);
    await sweepAbandoned();
    const directory = await mkdtemp(join(tmpdir(), 'priyom-star-'));
    const binary = join(directory, 'star');
    await run('cc', ['-O2', '-o', binary, SOURCE]);
    const subnet = await freeSubnet();
    const hub = `${subnet}.1`;
    const namespaces = names.map(name => `priyom-${process.pid}-${subnet.split('.').at(-1)}-${name}`);
    const addresses = names.map((_, index) => `${subnet}.${index + 2}`);
    const program = await StarProgram.start(binary, hub, namespaces, addresses);
    const arms = names.map((name, at): [string, Arm] => {
      const [namespace = '', address = ''] = [namespaces[at], addresses[at]];
      const tell = (command: string) => program.tell(command);
      const arm = new Arm({ index: at + 1, namespace, address, hub, hubDevice: program.hubDevice, directory, tell });
      return [name, arm];
    });
    return new Star(hub, new Map(arms), directory, program);
  }

  arm(name: string): Arm {
    const arm = this.#arms.get(name);
    if (!arm) throw new Error(`the star has no arm ${name}`);
    return arm;
  }

  async setAll(settings: Parameters<Arm['set']>[0]): Promise<void> {
    for (const arm of this.#arms.values()) await arm.set(settings);
  }

  /** Whoever still runs in a namespace loses its network. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#program.end();
    await rm(this.#directory, { recursive: true, force: true });
  }
}

/** One that no other star of this machine has: specs run beside each other. */
async function freeSubnet(): Promise<string> {
  const { stdout } = await run('ip', ['-4', '-o', 'address']);
  const start = process.pid;
  for (let step = 0; step < 255; step += 1) {
    const subnet = `10.92.${(start + step) % 255}`;
    if (!stdout.includes(` ${subnet}.`)) return subnet;
  }
  throw new Error('no subnet of 10.92.0.0/16 is free');
}
