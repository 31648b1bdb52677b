import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL('./delay-line.c', import.meta.url));

/** A program's place in the star: its namespace and its address there. */
export interface Arm {
  name: string;
  namespace: string;
  address: string;
}

/** Network namespaces around this one with a delay on every arm; see delay-line.c. Linux, root, a C compiler. */
export class DelayLine implements AsyncDisposable {
  /** This side's address, the same for every arm. */
  readonly hub: string;
  readonly arms: readonly Arm[];
  readonly #directory: string;
  #program: ChildProcess | null = null;

  private constructor(names: readonly string[], directory: string) {
    // A subnet for each process: two runs at once do not meet.
    const subnet = `10.92.${process.pid % 255}`;
    this.hub = `${subnet}.1`;
    this.arms = names.map((name, index) => ({
      name,
      namespace: `priyom-${process.pid}-${name}`,
      address: `${subnet}.${index + 2}`,
    }));
    this.#directory = directory;
  }

  /** Without delay at first. @throws Error with a sentence where this machine cannot do it */
  static async start(names: readonly string[]): Promise<DelayLine> {
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
      throw new Error('The delay line joins network namespaces: run this as root on Linux.');
    const line = new DelayLine(names, await mkdtemp(join(tmpdir(), 'priyom-delay-')));
    try {
      await line.#open();
      return line;
    } catch (error) {
      await line[Symbol.asyncDispose]();
      throw error;
    }
  }

  arm(name: string): Arm {
    const arm = this.arms.find(each => each.name === name);
    if (!arm) throw new Error(`the star has no arm ${name}`);
    return arm;
  }

  /** Between the hub and every arm, there and back; between two arms it is twice that. */
  async setRoundTrip(ms: number): Promise<void> {
    const program = this.#running();
    const answered = this.#says(program, `delay ${ms / 2}`);
    program.stdin?.write(`delay ${ms / 2}\n`);
    await answered;
  }

  /** An executable that is `path` inside of the arm. */
  async within(name: string, path: string): Promise<string> {
    const wrapper = join(this.#directory, `${name}-${path.split('/').at(-1)}`);
    const { namespace } = this.arm(name);
    await writeFile(wrapper, `#!/bin/sh\nexec ip netns exec ${namespace} ${path} "$@"\n`, { mode: 0o755 });
    return wrapper;
  }

  /** What a TCP connection from the arm to a port of the hub takes now, the best of five, in milliseconds. */
  async measuredRoundTrip(name: string, port: number): Promise<number> {
    const script = `
      const net = require('node:net');
      const times = [];
      const again = () => {
        if (times.length === 5) return console.log(Math.min(...times));
        const began = performance.now();
        const socket = net.connect(${port}, '${this.hub}', () => {
          times.push(performance.now() - began);
          socket.destroy();
          again();
        });
      };
      again();`;
    const { namespace } = this.arm(name);
    const { stdout } = await run('ip', ['netns', 'exec', namespace, process.execPath, '-e', script]);
    return Number(stdout);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const program = this.#program;
    this.#program = null;
    if (program && program.exitCode === null && program.signalCode === null) {
      const gone = once(program, 'exit');
      program.stdin?.end();
      await gone;
    }
    for (const { namespace } of this.arms) await run('ip', ['netns', 'delete', namespace]).catch(() => undefined);
    await rm(this.#directory, { recursive: true, force: true });
  }

  async #open(): Promise<void> {
    const binary = join(this.#directory, 'delay-line');
    await run('cc', ['-O2', '-o', binary, SOURCE]);
    for (const { namespace } of this.arms) await run('ip', ['netns', 'add', namespace]);
    const arms = this.arms.map(({ namespace, address }) => `${namespace}=${address}`);
    const program = spawn(binary, [this.hub, ...arms], {
      stdio: ['pipe', 'pipe', 'inherit'],
      // Ctrl-C is for the whole terminal's group: the browsers still need their network to say goodbye.
      detached: true,
    });
    this.#program = program;
    await this.#says(program, 'ready');
  }

  #running(): ChildProcess {
    if (!this.#program) throw new Error('the delay line is closed');
    return this.#program;
  }

  async #says(program: ChildProcess, word: string): Promise<void> {
    if (!program.stdout) throw new Error('the delay line has no output');
    const lines = createInterface({ input: program.stdout });
    for await (const line of lines) if (line === word) return;
    throw new Error(`the delay line ended before it said «${word}»`);
  }
}
