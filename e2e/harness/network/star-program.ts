import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { addNamespaces, deleteNamespaces } from './namespaces.ts';

/** star.c as it runs, with the namespaces that it joins. */
export class StarProgram {
  readonly #process: ChildProcess;
  readonly #namespaces: readonly string[];
  readonly #lines: Interface;
  /** Answers come in the order of the commands. */
  readonly #waiting: { resolve(line: string): void; reject(error: Error): void }[] = [];

  private constructor(child: ChildProcess, namespaces: readonly string[]) {
    this.#process = child;
    this.#namespaces = namespaces;
    if (!child.stdout) throw new Error('the star has no output');
    this.#lines = createInterface({ input: child.stdout });
    this.#lines.on('line', line => this.#waiting.shift()?.resolve(line));
    child.once('exit', code => {
      for (const each of this.#waiting.splice(0)) each.reject(new Error(`the star has ended with ${code}`));
    });
  }

  /** @throws Error when it does not come up; nothing is left then */
  static async start(
    binary: string,
    hub: string,
    namespaces: readonly string[],
    addresses: readonly string[],
  ): Promise<StarProgram> {
    await addNamespaces(namespaces);
    const arms = namespaces.map((namespace, index) => `${namespace}=${addresses[index]}`);
    const child = spawn(binary, [hub, ...arms], {
      stdio: ['pipe', 'pipe', 'inherit'],
      // Ctrl-C is for the whole terminal's group: the browsers still need their network to say goodbye.
      detached: true,
    });
    const program = new StarProgram(child, namespaces);
    try {
      const first = await program.#answer();
      if (first !== 'ready') throw new Error(`the star said «${first}»`);
      return program;
    } catch (error) {
      await program.end();
      throw error;
    }
  }

  get hubDevice(): string {
    return `hub${this.#process.pid}`;
  }

  /** Resolves when it is so. @throws Error for what the star does not know */
  async tell(command: string): Promise<void> {
    const answered = this.#answer();
    this.#process.stdin?.write(`${command}\n`);
    const answer = await answered;
    if (answer !== command) throw new Error(`the star answers «${answer}» to «${command}»`);
  }

  async end(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const gone = once(this.#process, 'exit');
      this.#process.stdin?.end();
      await gone;
    }
    await deleteNamespaces(this.#namespaces);
  }

  #answer(): Promise<string> {
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }
}
