import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CLEAR, commandsOf, type Direction, type LinkSettings, type Protocol } from './link-settings.ts';

const run = promisify(execFile);

export interface ArmPlace {
  /** From 1 on: star.c counts them so. */
  index: number;
  namespace: string;
  address: string;
  /** Where the hub reaches the arms. */
  hub: string;
  hubDevice: string;
  directory: string;
  tell(command: string): Promise<void>;
}

/** Of the subnet; what an arm gets when its address changes comes after all first ones. */
const CHANGED_FROM = 100;

/** A program's place in the star: a network namespace of its own and its one way out, which can be spoilt while in use. */
export class Arm {
  readonly namespace: string;
  readonly #place: ArmPlace;
  #address: string;
  #changes = 0;

  constructor(place: ArmPlace) {
    this.#place = place;
    this.#address = place.address;
    this.namespace = place.namespace;
  }

  get address(): string {
    return this.#address;
  }

  async set(settings: LinkSettings, direction: Direction = 'both'): Promise<void> {
    for (const command of commandsOf(settings)) await this.#lane(direction, command);
  }

  /** Packets are lost without a word, as in a lift; what is under way as well. */
  cut(direction: Direction = 'both'): Promise<void> {
    return this.#lane(direction, 'cut 1');
  }

  mend(): Promise<void> {
    return this.#lane('both', 'cut 0');
  }

  /** Nothing passes from or to that port of anybody, without a word. `port` 0: nothing of the protocol. */
  block(protocol: Protocol, port: number, direction: Direction = 'both'): Promise<void> {
    return this.#lane(direction, `block ${protocol} ${port}`);
  }

  pass(protocol: Protocol, port: number): Promise<void> {
    return this.#lane('both', `pass ${protocol} ${port}`);
  }

  /** As a network without any trouble; blocked ports stay blocked. */
  async clear(): Promise<void> {
    await this.set(CLEAR);
    await this.mend();
  }

  /** The cable is pulled out: unlike `cut` the system inside knows it, and so do its programs. */
  async unplug(): Promise<void> {
    await this.#inside('link', 'set', this.#device, 'down');
  }

  async plug(): Promise<void> {
    await this.#inside('link', 'set', this.#device, 'up');
    await this.#inside('route', 'replace', 'default', 'dev', this.#device);
  }

  /** Nothing but the hub is to be reached; the system says so at once to whoever asks for another address. */
  async closeWayOut(): Promise<void> {
    await this.#inside('route', 'replace', this.#place.hub, 'dev', this.#device);
    await this.#inside('route', 'delete', 'default');
  }

  /** Another network: the old address is gone at once, whatever is connected over it is as dead as the system lets it be. */
  async changeAddress(): Promise<void> {
    const before = this.#address;
    const { hub, hubDevice, index } = this.#place;
    this.#changes += 1;
    const host = CHANGED_FROM + 10 * index + this.#changes;
    this.#address = [...hub.split('.').slice(0, 3), host].join('.');
    await run('ip', ['route', 'replace', this.#address, 'dev', hubDevice]);
    await this.#place.tell(`${index} address ${this.#address}`);
    await this.#inside('address', 'add', `${this.#address}/32`, 'dev', this.#device);
    await this.#inside('address', 'delete', `${before}/32`, 'dev', this.#device);
    await run('ip', ['route', 'delete', before, 'dev', hubDevice]);
  }

  /** An executable that is `path` inside of the arm. It ends with this process, even where that one is killed. */
  async within(path: string): Promise<string> {
    const wrapper = join(this.#place.directory, `${this.#place.index}-${path.split('/').at(-1)}`);
    await writeFile(
      wrapper,
      `#!/bin/sh\nexec setpriv --pdeathsig KILL ip netns exec ${this.namespace} ${path} "$@"\n`,
      { mode: 0o755 },
    );
    return wrapper;
  }

  /** What a program inside prints. */
  async output(path: string, args: readonly string[]): Promise<string> {
    const { stdout } = await run('ip', ['netns', 'exec', this.namespace, path, ...args]);
    return stdout;
  }

  get #device(): string {
    return `arm${this.#place.index}`;
  }

  #lane(direction: Direction, command: string): Promise<void> {
    return this.#place.tell(`${this.#place.index} ${direction} ${command}`);
  }

  async #inside(...args: string[]): Promise<void> {
    await run('ip', ['-n', this.namespace, ...args]);
  }
}
